import type { Candidate } from '../candidate.ts'
import { AGENCIES, PLACE_HEADS, PLACES } from '../knowledge/names.ts'
import { STARTERS } from '../knowledge/starters.ts'
import { creditFollows } from './credit.ts'
import type { Verdict } from './verdict.ts'

const LONGEST = 60
/** Place or places, perhaps a date, perhaps an agency in brackets or behind the place. */
const HEAD = /^([^,:.()]+?)(?:, (?:den )?\d{1,2}\. ?(?:\p{L}+|\d{1,2})\.?(?: ?\d{4})?)?(?: ?\(([^()]+)\))?$/u
/** `a. M.`, `a. d. S.`, `i. Br.` behind the name of a place, the last stop left out. */
const RIVER_OR_REGION = /(?<=\p{L}) (?:[aivo]\. ?){1,2}(?:d\. ?)?\p{Lu}\p{L}*$/u
const LOWER_CASE_PART = /^(?:am|an|der|im|in|ob|do|de|la|bei|upon|vor|auf)$/

/** `Berlin. – Der Kanzler …`, `WIEN. Die …`, `Bern (sda). Der …`: the place at the head of the block is no sentence; `Chur. (sda) Der …` is none inside it either. */
export function dateline(c: Candidate): Verdict {
  if (c.mark - c.from > LONGEST || c.kind !== 'stop') return undefined
  const credit = creditFollows(c)
  if (c.from !== c.blockFrom && !credit) return undefined
  if (opensSentence(c.text, c.from, c.mark)) return undefined
  const words = c.text.slice(c.from, c.mark).replace(/[*_„“"]/g, '')
  const head = HEAD.exec(words.includes('.') ? withoutStops(words) : words)
  if (!head) return undefined
  const parts = (head[1] ?? '').split(/[\s/]+/)
  const credited = credit || isCredit(head[2]) || (parts.length > 1 && isCredit(parts.at(-1)))
  if (!credited && head[2] !== undefined) return undefined
  const place = parts.length > 1 && isCredit(parts.at(-1)) ? parts.slice(0, -1) : parts
  if (place.length > 4 || place.some((part) => !/^\p{Lu}/u.test(part) && !LOWER_CASE_PART.test(part)))
    return undefined
  const first = place[0] ?? ''
  const capitals = place.every((part) => part === part.toUpperCase()) && place.join('').length > 4
  const known = isPlace(place.join('-')) || isPlace(first) || (PLACE_HEADS.has(first) && place.length > 1)
  return credited || c.dashed || capitals || known ? 'continue' : undefined
}

/** Cheaper than the pattern, and so for nearly all sentences: a function word, or a word in lower case behind the first. */
function opensSentence(text: string, from: number, mark: number): boolean {
  const blank = text.indexOf(' ', from)
  if (blank < 0 || blank > mark) return false
  if (STARTERS.has(text.slice(from, blank))) return true
  const end = text.indexOf(' ', blank + 1)
  const second = text.slice(blank + 1, end < 0 || end > mark ? mark : end)
  return /^[a-zäöü]{3,}$/.test(second) && !LOWER_CASE_PART.test(second) && !AGENCIES.has(second)
}

/** `Frankfurt a. M` → `Frankfurt`, `St. Gallen` → `Sankt Gallen`. */
function withoutStops(head: string): string {
  return head.replace(RIVER_OR_REGION, '').replace(/(?<!\p{L})St\. ?(?=\p{Lu})/gu, 'Sankt ')
}

function isCredit(words: string | undefined): boolean {
  return words !== undefined && AGENCIES.has(words.split(/[/\s]/)[0] ?? '')
}

function isPlace(name: string): boolean {
  return PLACES.has(name) || PLACES.has(name.slice(0, 1) + name.slice(1).toLowerCase())
}
