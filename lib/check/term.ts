import { checkTerms } from '#lib/term'
import type { Check } from './check.ts'

/** Whether the terms of the German have their English, and none of the words they list to avoid. */
export const term = {
  id: 'term',
  label: 'Terms',
  find({ source, target }, { terms }) {
    return checkTerms(source, target, terms).flatMap(({ hit, target: found, avoided, hint }) => {
      const sourceAt: [number, number] = [hit.from, hit.to]
      const wanted = hit.terms.map((one) => `“${one.target}”`).join(' or ')
      // The translation of a part of a longer word may rightly be another word.
      const isMissing = found === null && !hint
      return [
        ...(isMissing
          ? [{ level: 'warning' as const, message: `${wanted} does not stand in the English.`, sourceAt }]
          : []),
        ...avoided.map(({ word, from, to }) => ({
          level: 'warning' as const,
          message: `“${word}” is to be avoided.`,
          at: [from, to] as [number, number],
          sourceAt,
        })),
      ]
    })
  },
} as const satisfies Check
