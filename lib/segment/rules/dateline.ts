import type { Candidate } from '../candidate.ts'
import { AGENCIES, PLACE_HEADS, PLACES } from '../knowledge/names.ts'
import { STARTERS } from '../knowledge/starters.ts'
import type { Verdict } from './verdict.ts'

const LONGEST = 60
/** Place or places, perhaps a date, perhaps an agency in brackets or behind the place. */
const HEAD = /^([^,:.()]+?)(?:, (?:den )?\d{1,2}\. ?(?:\p{L}+|\d{1,2})\.?(?: ?\d{4})?)?(?: ?\(([^()]+)\))?$/u
/** `a. M.`, `a. d. S.`, `i. Br.` behind the name of a place, the last stop left out. */
const RIVER_OR_REGION = /(?<=\p{L}) (?:[aivo]\. ?){1,2}(?:d\. ?)?\p{Lu}\p{L}*$/u
const LOWER_CASE_PART = /^(?:am|an|der|im|in|ob|do|de|la|bei|upon|vor|auf)$/

/** `Berlin. – Der Kanzler …`, `WIEN. Die …`, `Bern (sda). Der …`: the place at the head of the block is no sentence. */
export function dateline(c: Candidate): Verdict {
  if (c.from !== c.blockFrom || c.mark - c.blockFrom > LONGEST || c.kind !== 'stop') return undefined
  const words = c.text.slice(c.blockFrom, c.mark).replace(/[*_„“"]/g, '')
  const head = HEAD.exec(words.replace(RIVER_OR_REGION, '').replace(/(?<!\p{L})St\. ?(?=\p{Lu})/gu, 'Sankt '))
  if (!head) return undefined
  const parts = (head[1] ?? '').split(/[\s/]+/)
  const credited = isCredit(head[2]) || (parts.length > 1 && isCredit(parts.at(-1)))
  if (!credited && head[2] !== undefined) return undefined
  const place = credited && head[2] === undefined ? parts.slice(0, -1) : parts
  if (place.length > 4 || place.some((part) => !/^\p{Lu}/u.test(part) && !LOWER_CASE_PART.test(part)))
    return undefined
  const first = place[0] ?? ''
  if (STARTERS.has(first)) return undefined
  const capitals = place.every((part) => part === part.toUpperCase()) && place.join('').length > 4
  const known = isPlace(place.join('-')) || isPlace(first) || (PLACE_HEADS.has(first) && place.length > 1)
  return credited || c.dashed || capitals || known ? 'continue' : undefined
}

function isCredit(words: string | undefined): boolean {
  return words !== undefined && AGENCIES.has(words.split(/[/\s]/)[0] ?? '')
}

function isPlace(name: string): boolean {
  return PLACES.has(name) || PLACES.has(name.slice(0, 1) + name.slice(1).toLowerCase())
}
