import { segment, splitPoints } from '#lib/segment'

/** What ends before a cut: a sentence, a clause, or just a word. */
export type Mark = 'sentence' | 'clause' | 'word'

/** How far off the proportional place, as a share of the text, a cut of the same kind may be and still win. */
const PREFERENCE: Record<Mark, Record<Mark, number>> = {
  sentence: { sentence: 0, clause: 0.3, word: 0.5 },
  clause: { sentence: 0.1, clause: 0, word: 0.2 },
  word: { sentence: 0, clause: 0, word: 0.04 },
}

/** Says of each cut, an offset of the text, what ends before it, blanks aside. */
export function marksOf(text: string): (at: number) => Mark {
  const sentences = segment(text).segments
  return (at) => {
    const end = text.slice(0, at).trimEnd().length
    if (sentences.some((sentence) => sentence.to === end)) return 'sentence'
    return /[,;:–—][\p{Pe}\p{Pf}"'“”’]*$/u.test(text.slice(Math.max(0, end - 8), end)) ? 'clause' : 'word'
  }
}

/**
 * Where to cut a translation whose source is cut at `share` (0–1) of its length behind `mark`: the place
 * between two words that is closest to the same share, weighed by how well what ends there answers to what
 * ends in the source. The end of the text when it has no blank inside.
 */
export function placeToCut(text: string, share: number, mark: Mark): number {
  const markAt = marksOf(text)
  const costs = splitPoints(text).map((at) => ({
    at,
    cost: Math.abs(at / text.length - share) + PREFERENCE[mark][markAt(at)],
  }))
  return costs.reduce((best, place) => (place.cost < best.cost ? place : best), {
    at: text.length,
    cost: Number.POSITIVE_INFINITY,
  }).at
}
