import type { Check, CheckContext, Finding, Pair } from './check.ts'
import { term } from './term.ts'

/** Every check, in the order in which an editor is told. */
export const checks: readonly Check[] = [term]

/** What all checks find in a sentence, in their order; nothing where the English is blank. */
export function findIn(pair: Pair, context: CheckContext): Finding[] {
  if (pair.target.trim() === '') return []
  return checks.flatMap((check) =>
    check.find(pair, context).map((finding) => ({ check: check.id, ...finding })),
  )
}
