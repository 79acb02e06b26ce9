import { type Region, trim } from './alignment.ts'
import { endsSentence, isBlank, isWord } from './tokens.ts'
import { isLeadingWord } from './vocabulary.ts'

/** How many tokens a region may be shifted: enough for any sentence, and a bound on the work for repetitive text. */
const MAX_SHIFT = 200

/**
 * Shifts each plain insertion or deletion to the most readable of the places that mean the same:
 * `[the cat and ]the dog` rather than `the [cat and the ]dog`. One that reaches a neighbouring replacement joins it.
 */
export function shiftRegions(a: string[], b: string[], regions: Region[]): Region[] {
  const shifted: Region[] = []
  const pending = [...regions]
  for (let region = pending.shift(); region; region = pending.shift()) {
    const previous = shifted.at(-1)
    const next = pending[0]
    const range = shiftRange(a, b, region, previous, next)
    if (previous && range.touchesPrevious && isReplacement(a, b, previous)) {
      shifted.pop()
      pending.unshift(join(a, b, previous, shift(region, -range.back)))
    } else if (next && range.touchesNext && isReplacement(a, b, next)) {
      pending[0] = join(a, b, shift(region, range.forth), next)
    } else {
      const back = previous && range.touchesPrevious ? range.back - 1 : range.back
      const forth = next && range.touchesNext ? range.forth - 1 : range.forth
      shifted.push(mostReadable(a, b, region, back, forth))
    }
  }
  return shifted
}

/** How many tokens a region can be shifted either way, and whether that brings it up to its neighbour. */
interface ShiftRange {
  back: number
  forth: number
  touchesPrevious: boolean
  touchesNext: boolean
}

function shiftRange(a: string[], b: string[], region: Region, previous?: Region, next?: Region): ShiftRange {
  const { tokens, start, end } = side(a, b, region)
  if (start === end) return { back: 0, forth: 0, touchesPrevious: false, touchesNext: false }
  const before = region.aStart - (previous?.aEnd ?? 0)
  const after = (next?.aStart ?? a.length) - region.aEnd
  let back = 0
  while (back < Math.min(before, MAX_SHIFT) && tokens[start - back - 1] === tokens[end - back - 1]) back++
  let forth = 0
  while (forth < Math.min(after, MAX_SHIFT) && tokens[start + forth] === tokens[end + forth]) forth++
  return { back, forth, touchesPrevious: back === before, touchesNext: forth === after }
}

function mostReadable(a: string[], b: string[], region: Region, back: number, forth: number): Region {
  const { tokens, start, end } = side(a, b, region)
  let chosen = 0
  let score = Number.NEGATIVE_INFINITY
  for (let step = -back; step <= forth; step++) {
    const here = readability(tokens, start + step, end + step)
    if (here < score) continue
    chosen = step
    score = here
  }
  return shift(region, chosen)
}

/** Higher is better: whole words with the blank after them, else before them; then whole sentences and phrases. */
function readability(tokens: string[], start: number, end: number): number {
  const range = tokens.slice(start, end)
  const afterBlank = start === 0 || isBlank(tokens[start - 1])
  const [opens, closes] = [isBlank(range[0]), isBlank(range.at(-1))]
  let score = 0
  if (afterBlank && !opens && closes) score += 30
  else if (opens && !closes) score += 20
  else if (!opens && !closes) score += 10
  if (startsSentence(tokens, opens ? start + 1 : start)) score += 3
  if (isLeadingWord(range.find(isWord))) score += 1
  if (isLeadingWord(range.findLast(isWord))) score -= 1
  return score
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
