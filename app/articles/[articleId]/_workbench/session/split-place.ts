import { splitPoints } from '#lib/segment'

/** Where one wants to split: an offset into the German, or into the English; either may be missing. */
export interface SplitCaret {
  source?: number
  target?: number
}

/** Offsets into source and target; without `targetAt` the server divides the English itself. */
export interface SplitPlace {
  at: number
  targetAt?: number
}

/** The place to split at for a caret; 'unclear' when it says nothing, 'nowhere' when there is no place at all. */
export function splitPlaceFor(
  source: string,
  target: string,
  caret: SplitCaret,
): SplitPlace | 'nowhere' | 'unclear' {
  if (caret.source !== undefined && caret.source > 0 && caret.source < source.length) {
    return { at: beginOfWord(source, caret.source) || caret.source }
  }
  const points = splitPoints(source)
  const [best] = points
  if (best === undefined) return 'nowhere'
  if (target.trim() === '') return { at: best }
  const { target: targetAt = 0 } = caret
  if (target.slice(0, targetAt).trim() === '' || target.slice(targetAt).trim() === '') return 'unclear'
  return { at: nearestPlace(points, (targetAt / target.length) * source.length), targetAt }
}

/** A click rarely hits the blank itself, and no word is cut in two. */
function beginOfWord(text: string, at: number): number {
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(0, at))?.[0] ?? ''
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at)) ? at - word.length : at
}

/** The place nearest to the one asked for, where a better kind of place may lie a little farther off. */
function nearestPlace(points: number[], asked: number): number {
  const costs = points.map((place, rank) => Math.abs(place - asked) + Math.min(rank, 12))
  return points[costs.indexOf(Math.min(...costs))] ?? 0
}
