import { type Candidate, plainWord, tokenBefore, withoutOpeners } from '../candidate.ts'
import { isDash } from '../characters.ts'
import {
  COUNTED_BY_CARDINAL,
  COUNTED_BY_ORDINAL,
  COUNTED_BY_ORDINAL_ENDINGS,
  MONTHS,
  MORE_THAN_COUNTED,
  ORDINAL_LEADS,
  PREPOSITIONS,
  WEEKDAYS,
} from '../knowledge/ordinals.ts'
import { OPENING_NOUNS } from '../knowledge/starters.ts'
import { startsSentence } from './follower.ts'
import type { Verdict } from './verdict.ts'

const WHOLE = /^\d{1,4}$/
const ORDINAL_RANGE = /^\d{1,3}\.?[-–/](\d{1,3})$/
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/
/** A rank with who holds it: at the head of the sentence, or behind what sets entries apart. */
const RANK = /(?:^|[:;,)–—…-]\s+|\.\.\s+|\s(?=1\.)|[(\d]\s*)(\d{1,2})\.\s+(?=["'„“»«]?\p{Lu})/gu
/** What closes one entry of a ranking before the next. */
const ENTRY_END = /[,;)/|\d]$/
const ENTRY_GAP = /(?:;|\.\.|…)$/
const SECOND_RANK = /[\d,;)–—-]\s+2\.\s+["'„“»«]?\p{Lu}/u
/** How far off the next rank is looked for, in UTF-16 units. */
const REACH = 160
const MOST_EQUAL_RANKS = 3
const DATE_LEAD = /^(?:am|vom|zum|den|dem|der|ab|seit|und)$/i
/** Prepositions after which a small bare number is an ordinal rather than a quantity. */
const ORDINAL_PREPOSITIONS = /^(?:ab|aus|bis|in|nach|seit|vor|zu|als)$/i

/**
 * `8.` is the eighth or the end of a sentence. What stands before (article, preposition, noun) and what
 * follows (month, a noun one counts, a word that begins sentences) tell.
 */
export function number(c: Candidate): Verdict {
  if (c.kind !== 'stop' || c.closers !== '') return undefined
  if (DAY_AND_MONTH.test(c.before)) return afterDayAndMonth(c)
  const range = ORDINAL_RANGE.exec(c.before)
  const value = WHOLE.test(c.before) ? Number(c.before) : range ? Number(range[1]) : -1
  if (value < 0) return undefined
  const lead = plainWord(withoutOpeners(c.prior)).replace(/,$/, '')

  if (isMarker(c)) return value < 200 ? 'continue' : undefined
  if (isRank(c, value)) return 'continue'
  if (value <= 31 && MONTHS.has(c.after)) return 'continue'
  if (c.opening === 'digit') return beforeDigits(c, value, lead)
  if (startsSentence(c)) return 'end'
  if (value > 999) return afterThousands(value, lead)
  if (counts(c.after) && !isQuantity(c, value, lead)) return 'continue'
  if (ORDINAL_LEADS.has(lead.toLowerCase())) return 'continue'
  if (c.quoted || c.bracketed || c.dashed) return 'end'
  if (isCardinalNoun(lead) || OPENING_NOUNS.has(c.after)) return 'end'
  if (/^(?:und|oder|bis|bzw\.|sowie|[-–/])$/.test(lead) || c.prior.endsWith(','))
    return afterConjunction(c, value, lead)
  if (WEEKDAYS.has(lead)) return 'continue'
  if (PREPOSITIONS.has(lead.toLowerCase()))
    return ORDINAL_PREPOSITIONS.test(lead) && value <= 31 ? 'continue' : 'end'
  if (/^[\p{Lu}\d§]/u.test(lead) || /[.%)]$/.test(lead)) return 'end'
  return value <= 31 ? 'continue' : 'end'
}

/** The number opens the sentence or follows a colon: the marker of a list item. */
function isMarker(c: Candidate): boolean {
  if (c.beforeFrom - c.from < 8 && !/[\p{L}\p{N}]/u.test(c.text.slice(c.from, c.beforeFrom))) return true
  return /[:;]$/.test(c.prior) || (c.text[c.beforeFrom - 1] === '(' && c.opening === 'upper')
}

/** `am 24.12. Weihnachten feiern` against `Version 2.4. Entwickler …` and `läuft bis 24.12. Eintritt frei`. */
function afterDayAndMonth(c: Candidate): Verdict {
  const dated = DATE_LEAD.test(c.prior) || WEEKDAYS.has(c.prior.replace(/,$/, ''))
  if (c.opening === 'digit') return dated || c.prior.endsWith(',') ? 'continue' : undefined
  return dated && !startsSentence(c) ? 'continue' : 'end'
}

/**
 * `1. Sorokin 498 - 2. Felder 467`, `1. Rainer (AUT) 288 Punkte, 2. …`: the rank before this one, or one close to it
 * where two share a place, stands earlier in the sentence, and something sets the entries apart. Behind a dash or
 * dots ranks may have been left out.
 */
function isRank(c: Candidate, value: number): boolean {
  if (value > 99 || (c.opening !== 'upper' && c.opening !== 'digit')) return false
  if (value === 1)
    return (
      !startsSentence(c) && SECOND_RANK.test(c.text.slice(c.nextWord, Math.min(c.to, c.nextWord + REACH)))
    )
  const gap = isDash(c.prior) || ENTRY_GAP.test(c.prior)
  if (!gap && !ENTRY_END.test(c.prior)) return false
  const earlier = c.text.slice(Math.max(c.from, c.beforeFrom - REACH), c.beforeFrom)
  for (const [, rank] of earlier.matchAll(RANK)) {
    const step = value - Number(rank)
    if (step >= 1 && (gap || step <= MOST_EQUAL_RANKS)) return true
  }
  return false
}

/** A number that says how many, though a noun follows that one could count by it. */
function isQuantity(c: Candidate, value: number, lead: string): boolean {
  if (isCardinalNoun(lead)) return true
  if (ORDINAL_LEADS.has(lead.toLowerCase())) return false
  if (/^0\d/.test(c.before)) return true
  if (value > 31 && /^\p{Lu}/u.test(lead) && !/^(?:Ende|Anfang|Mitte)$/.test(lead) && c.priorFrom > c.from)
    return true
  return MORE_THAN_COUNTED.has(c.after) && PREPOSITIONS.has(lead) && !ORDINAL_PREPOSITIONS.test(lead)
}

/** `3. 10. 2023` and `12. 45. und 89. Minute` against `Seite 12. 2024 folgt`. */
function beforeDigits(c: Candidate, value: number, lead: string): Verdict {
  if (value > 31) return 'end'
  if (/^\d{1,2}\.$/.test(c.prior)) return 'continue'
  if (startsSentence(c)) return ORDINAL_LEADS.has(lead.toLowerCase()) ? 'continue' : 'end'
  if (isCardinalNoun(lead)) return 'end'
  const date = /^\d{1,2}\./.test(c.text.slice(c.nextWord, c.nextWord + 3))
  return date || ORDINAL_LEADS.has(lead.toLowerCase()) ? 'continue' : 'end'
}

/** `die 1000. Folge` against `im Jahr 2010. Sieger war`. */
function afterThousands(value: number, lead: string): Verdict {
  const year = value > 1500 && value < 2100 && value % 100 !== 0
  return ORDINAL_LEADS.has(lead.toLowerCase()) && !year ? 'continue' : 'end'
}

/** `am 5. und 6. Juli`, `1. bis 3. Liga` against `zwischen 2 und 3. Analysten`. */
function afterConjunction(c: Candidate, value: number, lead: string): Verdict {
  const other = lead.match(/\d/) ? c.prior : tokenBefore(c.text, c.priorFrom, c.from).raw
  if (/\d\.,?$/.test(other) || /\.[-–/]?$/.test(other)) return 'continue'
  if (/\d,?$/.test(other)) return 'end'
  return value <= 31 ? 'continue' : 'end'
}

/** A noun that is counted by ordinals: `Jahrhundert`, `Geburtstag`, `Bundesligaspiel`. */
export function counts(word: string): boolean {
  if (COUNTED_BY_ORDINAL.has(word)) return true
  const lowerCase = word.toLowerCase()
  return /^\p{Lu}/u.test(word) && COUNTED_BY_ORDINAL_ENDINGS.some((ending) => lowerCase.endsWith(ending))
}

/** A noun that a plain number follows. `Platz 3.` says where, `der 3. Platz` which. */
export function isCardinalNoun(word: string): boolean {
  return COUNTED_BY_CARDINAL.has(word)
}
