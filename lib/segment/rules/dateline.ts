import type { Candidate } from '../candidate.ts'
import { AGENCIES, PLACE_HEADS, PLACES } from '../knowledge/names.ts'
import type { Verdict } from './verdict.ts'

const LONGEST = 60
/** Place or places, perhaps a date, perhaps an agency in brackets or behind the place. */
const HEAD = /^([^,.()]+?)(?:, (?:den )?\d{1,2}\. ?(?:\p{L}+|\d{1,2})\.?(?: ?\d{4})?)?(?: ?\(([^()]+)\))?$/u
const LOWER_CASE_PART = /^(?:am|an|der|im|in|ob|do|de|la|bei|upon|vor|auf)$/

/** `Berlin. – Der Kanzler …`, `WIEN. Die …`, `Bern (sda). Der …`: the place at the head of the block is no sentence. */
export function dateline(c: Candidate): Verdict {
  if (c.from !== c.blockFrom || c.mark - c.blockFrom > LONGEST || c.kind !== 'stop') return undefined
  const head = HEAD.exec(c.text.slice(c.blockFrom, c.mark).replace(/[*_„“"]/g, ''))
  if (!head) return undefined
  const parts = (head[1] ?? '').split(/[\s/]+/)
  const credited = isCredit(head[2]) || (parts.length > 1 && isCredit(parts.at(-1)))
  if (!credited && head[2] !== undefined) return undefined
  const place = credited && head[2] === undefined ? parts.slice(0, -1) : parts
  if (place.length > 4 || place.some((part) => !/^\p{Lu}/u.test(part) && !LOWER_CASE_PART.test(part)))
    return undefined
  const first = place[0] ?? ''
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
