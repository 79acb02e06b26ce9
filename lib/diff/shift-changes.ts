import { type Region, trim } from './alignment.ts'
import { endsSentence, isBlank, isWord } from './tokens.ts'
import { isLeadingWord } from './vocabulary.ts'

/** How many tokens a region may move: enough for any sentence, little work for endless repetition. */
const FARTHEST = 200

/**
 * Moves each plain insertion or deletion to where it reads best among the places that mean the same:
 * `[the cat and ]the dog` rather than `the [cat and the ]dog`. One that reaches a neighbouring replacement joins it.
 */
export function slide(a: string[], b: string[], regions: Region[]): Region[] {
  const slid: Region[] = []
  const waiting = [...regions]
  for (let region = waiting.shift(); region; region = waiting.shift()) {
    const previous = slid.at(-1)
    const next = waiting[0]
    const room = reach(a, b, region, previous, next)
    if (previous && room.touchesPrevious && isReplacement(a, b, previous)) {
      slid.pop()
      waiting.unshift(join(a, b, previous, shift(region, -room.back)))
    } else if (next && room.touchesNext && isReplacement(a, b, next)) {
      waiting[0] = join(a, b, shift(region, room.forth), next)
    } else {
      const back = previous && room.touchesPrevious ? room.back - 1 : room.back
      const forth = next && room.touchesNext ? room.forth - 1 : room.forth
      slid.push(best(a, b, region, back, forth))
    }
  }
  return slid
}

/** How many tokens a region may move, and whether that brings it up to its neighbour. */
interface Reach {
  back: number
  forth: number
  touchesPrevious: boolean
  touchesNext: boolean
}

function reach(a: string[], b: string[], region: Region, previous?: Region, next?: Region): Reach {
  const { tokens, start, end } = side(a, b, region)
  if (start === end) return { back: 0, forth: 0, touchesPrevious: false, touchesNext: false }
  const before = region.aStart - (previous?.aEnd ?? 0)
  const after = (next?.aStart ?? a.length) - region.aEnd
  let back = 0
  while (back < Math.min(before, FARTHEST) && tokens[start - back - 1] === tokens[end - back - 1]) back++
  let forth = 0
  while (forth < Math.min(after, FARTHEST) && tokens[start + forth] === tokens[end + forth]) forth++
  return { back, forth, touchesPrevious: back === before, touchesNext: forth === after }
}

function best(a: string[], b: string[], region: Region, back: number, forth: number): Region {
  const { tokens, start, end } = side(a, b, region)
  let place = 0
  let ease = Number.NEGATIVE_INFINITY
  for (let step = -back; step <= forth; step++) {
    const here = readingEase(tokens, start + step, end + step)
    if (here < ease) continue
    place = step
    ease = here
  }
  return shift(region, place)
}

/** Higher reads better. Whole words with the blank behind them, else before them; then whole sentences and phrases. */
function readingEase(tokens: string[], start: number, end: number): number {
  const range = tokens.slice(start, end)
  const afterBlank = start === 0 || isBlank(tokens[start - 1])
  const [opens, closes] = [isBlank(range[0]), isBlank(range.at(-1))]
  let ease = 0
  if (afterBlank && !opens && closes) ease += 30
  else if (opens && !closes) ease += 20
  else if (!opens && !closes) ease += 10
  if (startsSentence(tokens, opens ? start + 1 : start)) ease += 3
  if (isLeadingWord(range.find(isWord))) ease += 1
  if (isLeadingWord(range.findLast(isWord))) ease -= 1
  return ease
}

function startsSentence(tokens: string[], at: number): boolean {
  let i = at - 1
  while (isBlank(tokens[i])) i--
  return i < 0 || endsSentence(tokens[i])
}

/** The one side a plain insertion or deletion stands on; an empty range for a replacement. */
function side(a: string[], b: string[], region: Region) {
  if (region.bStart === region.bEnd) return { tokens: a, start: region.aStart, end: region.aEnd }
  if (region.aStart === region.aEnd) return { tokens: b, start: region.bStart, end: region.bEnd }
  return { tokens: a, start: 0, end: 0 }
}

function isReplacement(a: string[], b: string[], region: Region): boolean {
  return a.slice(region.aStart, region.aEnd).some(isWord) && b.slice(region.bStart, region.bEnd).some(isWord)
}

function shift(region: Region, by: number): Region {
  return {
    aStart: region.aStart + by,
    aEnd: region.aEnd + by,
    bStart: region.bStart + by,
    bEnd: region.bEnd + by,
  }
}

function join(a: string[], b: string[], left: Region, right: Region): Region {
  return trim(a, b, { aStart: left.aStart, aEnd: right.aEnd, bStart: left.bStart, bEnd: right.bEnd })
}
