import { isBlank } from '#lib/text'
import { type Candidate, plainWord, withoutOpeners } from '../candidate.ts'
import { LETTERED, LETTERED_ENDINGS } from '../knowledge/names.ts'
import { NAMES_TOO } from '../knowledge/starters.ts'
import { mayStartSentence, startsSentence } from './follower.ts'
import type { Verdict } from './verdict.ts'

const INITIAL = /^(?:(?:\p{Lu}\.[-–]?)*\p{Lu}|Ch|Chr|Th|Ph|Sch|Cl|Fr|Gg|Wm|Wg|Jh|Yu|Ju|Ya|Je)$/u
/** Of an initial without stops inside, in UTF-16 units. */
const LONGEST = 3
/** Units of one letter behind a number: `8,90 m.`, `220 V.` */
const UNIT = /^[mglthsVWAKCF]$/

/** `George W. Bush`, `J.-P. Müller`; `Thomas K. Der Mann …`, `Vitamin C. Das …`; `§ 218 a. Die …` */
export function initial(c: Candidate): Verdict {
  if (c.kind !== 'stop') return undefined
  // Nearly every word is longer, and the checks below cost more.
  if (c.before.length > LONGEST && !c.before.includes('.')) return undefined
  const lead = plainWord(withoutOpeners(c.prior)).replace(/,$/, '')
  if (/\d$/.test(lead) && UNIT.test(c.before) && c.after.length > 1) return 'end'
  if (/^\p{Ll}$/u.test(c.before)) return /\d\.?$/.test(lead) && startsSentence(c) ? 'end' : 'continue'
  if (!INITIAL.test(c.before)) return undefined
  if (c.closers !== '') return undefined
  const named = /^\p{Lu}/u.test(lead) && !lead.endsWith('.')
  if (isLettered(lead) && c.prior.endsWith(lead) && isBlank(c.text.charCodeAt(c.beforeFrom - 1))) return 'end'
  if (c.beforeFrom === c.from) return 'continue'
  if (startsSentence(c)) return NAMES_TOO.has(c.after) ? 'continue' : 'end'
  if (c.opening === 'digit') return named ? 'end' : 'continue'
  return named && mayStartSentence(c) ? 'end' : 'continue'
}

/** `Vitamin C`, `Blutgruppe B`, `Mac OS X`: a letter that completes a noun; a bracket, quote or comma between them sets them apart. */
function isLettered(lead: string): boolean {
  return LETTERED.has(lead) || LETTERED.has(lead.split('-').at(-1) ?? '') || LETTERED_ENDINGS.test(lead)
}
