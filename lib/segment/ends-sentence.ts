import type { Candidate } from './candidate.ts'
import { abbreviation } from './rules/abbreviation.ts'
import { credit } from './rules/credit.ts'
import { dateline } from './rules/dateline.ts'
import { initial } from './rules/initial.ts'
import { bracketed, continuation, ellipsis, glued, lower, nameWithMark, wordless } from './rules/marks.ts'
import { number } from './rules/number.ts'
import { reference } from './rules/reference.ts'
import { roman } from './rules/roman.ts'
import type { Verdict } from './rules/verdict.ts'

/** Asked in this order; the first verdict holds. Where none has one, an ordinary word ended a sentence. */
const RULES: readonly ((candidate: Candidate) => Verdict)[] = [
  continuation,
  wordless,
  glued,
  dateline,
  credit,
  lower,
  nameWithMark,
  ellipsis,
  number,
  roman,
  reference,
  abbreviation,
  initial,
  bracketed,
]

/** Whether a sentence ends at the candidate. Something non-blank follows it. */
export function endsSentence(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const verdict = rule(candidate)
    if (verdict) return verdict === 'end'
  }
  return true
}
