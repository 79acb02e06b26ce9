import { segment, splitPoints } from '#lib/segment'

/** What ends at a split point: a sentence, a clause, or just a word. */
export type Boundary = 'sentence' | 'clause' | 'word'

/**
 * Cost of a boundary in the translation (inner key) for one in the source (outer key), in the unit of its distance
 * from the proportional place: a share of the text.
 */
const MISMATCH: Record<Boundary, Record<Boundary, number>> = {
  sentence: { sentence: 0, clause: 0.3, word: 0.5 },
  clause: { sentence: 0.1, clause: 0, word: 0.2 },
  word: { sentence: 0, clause: 0, word: 0.04 },
}

/** A function that says of an offset of the text which boundary is there; blanks before it do not count. */
export function boundariesOf(text: string): (at: number) => Boundary {
  const sentences = segment(text).segments
  return (at) => {
    const end = text.slice(0, at).trimEnd().length
    if (sentences.some((sentence) => sentence.to === end)) return 'sentence'
    return /[,;:–—][\p{Pe}\p{Pf}"'“”’]*$/u.test(text.slice(Math.max(0, end - 8), end)) ? 'clause' : 'word'
  }
}

/**
 * Where to split a translation whose source is split at `share` (0–1) of its length, at that boundary: the place
 * between two words that is closest to the same share, weighed by how well the boundary there matches. An offset
 * in UTF-16 units; the end of the text when it has no blank inside.
 */
export function matchingSplit(text: string, share: number, boundary: Boundary): number {
  const boundaryAt = boundariesOf(text)
  const costs = splitPoints(text).map((at) => ({
    at,
    cost: Math.abs(at / text.length - share) + MISMATCH[boundary][boundaryAt(at)],
  }))
  return costs.reduce((best, place) => (place.cost < best.cost ? place : best), {
    at: text.length,
    cost: Number.POSITIVE_INFINITY,
  }).at
}
