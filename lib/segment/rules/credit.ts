import type { Candidate } from '../candidate.ts'
import { AGENCIES } from '../knowledge/names.ts'
import type { Verdict } from './verdict.ts'

/** Longest credit that is looked for, in UTF-16 units. */
const LONGEST = 48
/** Words set apart by strokes, commas, `und`: nothing else can be a credit. */
const SHAPE = /^(?:[–—-]\s+)?[*_]*[\p{L}-]{2,}(?:(?:\s*[/,+]\s*|\s+und\s+)[\p{L}-]{2,})*[*_.]*$/u
/** Signs of a desk or an author beside an agency: `dpa/lby`, `red/dpa`. */
const DESK = /^[a-z]{2,4}$/

/** `… sagte er. dpa` at the end of a block stays with its sentence; `(sda) Der Rat …` inside one opens the next. */
export function credit(c: Candidate): Verdict {
  // A sentence has more words than a credit, and these are longer.
  const atEnd = c.to - c.next <= LONGEST
  if (
    atEnd &&
    SHAPE.test(c.text.slice(c.next, c.to)) &&
    isCredit(c.text.slice(c.next, c.to).replace(/^[–—-]\s+|[*_.]+/g, ''))
  )
    return 'continue'
  return creditFollows(c) ? 'end' : undefined
}

/** `(sda)` stands right behind the candidate, and text behind that. */
export function creditFollows(c: Candidate): boolean {
  if (!c.bracketed || c.text[c.next] !== '(') return false
  const close = c.text.slice(c.next + 1, c.next + LONGEST).indexOf(')')
  return close > 0 && opensItem(c.text.slice(c.next + 1, c.next + 1 + close))
}

/** One agency in brackets inside a paragraph stands at the head of the next item; several share the one before. */
export function opensItem(words: string): boolean {
  return isCredit(words) && words.split('/').filter((part) => AGENCIES.has(part.trim())).length === 1
}

/** One agency or several, perhaps with the signs of those who wrote: `dpa`, `dpa/AFP`, `APA, Reuters`, `dpa/lby`. */
export function isCredit(words: string): boolean {
  if (words.length > LONGEST) return false
  const parts = words.trim().split(/\s*[/,+]\s*|\s+und\s+/)
  return (
    parts.some((part) => AGENCIES.has(part)) && parts.every((part) => AGENCIES.has(part) || DESK.test(part))
  )
}
