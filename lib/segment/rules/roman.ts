import { type Candidate, plainWord, withoutOpeners } from '../candidate.ts'
import { AFTER_NUMERAL, RULERS } from '../knowledge/names.ts'
import { ORDINAL_LEADS } from '../knowledge/ordinals.ts'
import { mayStartSentence, startsSentence } from './follower.ts'
import { counts, isCardinalNoun } from './number.ts'
import type { Verdict } from './verdict.ts'

const NUMERAL = /^(?=[IVXLC])(?:X{0,3}|XL|L|LX{1,3}|XC|C)(?:IX|IV|V?I{0,3})$/

/** `Carl XVI. Gustaf`, `der II. Weltkrieg`, `Johannes Paul II. Er …`, `Kapitel IV. Danach …` */
export function roman(c: Candidate): Verdict {
  if (c.kind !== 'stop' || c.closers !== '' || !NUMERAL.test(c.before)) return undefined
  const lead = plainWord(withoutOpeners(c.prior)).replace(/,$/, '')
  const letter = c.before.length === 1
  // `BVB II.` is a team, `CDU C. Muster` a person.
  const cardinal = isCardinalNoun(lead) || (!letter && /^\p{Lu}{2,}$/u.test(lead))
  if (letter && !RULERS.has(lead) && !cardinal && !(c.before !== 'C' && counts(c.after))) return undefined
  if (c.beforeFrom === c.from || c.prior.endsWith(':')) return 'continue'
  if (startsSentence(c)) return 'end'
  if (AFTER_NUMERAL.has(c.after)) return 'continue'
  if (cardinal) return 'end'
  if (counts(c.after) || ORDINAL_LEADS.has(lead.toLowerCase())) return 'continue'
  return !RULERS.has(lead) || mayStartSentence(c) || c.quoted || c.opening === 'digit' ? 'end' : 'continue'
}
