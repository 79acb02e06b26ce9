/** What ends before a cut: a sentence, a clause, or just a word. */
export type Mark = 'sentence' | 'clause' | 'word'

const PLACES: [Mark, RegExp][] = [
  ['sentence', /[.!?…][\p{Pe}\p{Pf}"'“”’]*\s+/gu],
  ['clause', /[,;:–—][\p{Pe}\p{Pf}"'“”’]*\s+/gu],
  ['word', /\s+/gu],
]

/** How far off the proportional place, as a share of the text, a cut of another kind would have to be closer. */
const PREFERENCE: Record<Mark, Record<Mark, number>> = {
  sentence: { sentence: 0, clause: 0.3, word: 0.5 },
  clause: { sentence: 0.1, clause: 0, word: 0.2 },
  word: { sentence: 0, clause: 0, word: 0.04 },
}

/** Which mark stands before an offset, blanks aside. */
export function markBefore(text: string, at: number): Mark {
  const before = text.slice(0, at).trimEnd()
  if (/[.!?…][\p{Pe}\p{Pf}"'“”’]*$/u.test(before)) return 'sentence'
  return /[,;:–—][\p{Pe}\p{Pf}"'“”’]*$/u.test(before) ? 'clause' : 'word'
}

/**
 * Where to cut a translation whose source is cut at `share` (0–1) of its length behind `mark`: the place
 * between two words that is closest to the same share, weighed by how well its own mark answers to that
 * of the source. The end of the text when it has no blank inside.
 */
export function placeToCut(text: string, share: number, mark: Mark): number {
  const inside = text.trimEnd().length
  const start = text.length - text.trimStart().length
  let best = { at: text.length, cost: Number.POSITIVE_INFINITY }
  for (const [kind, pattern] of PLACES) {
    for (const found of text.matchAll(pattern)) {
      const at = found.index + found[0].length
      if (at <= start || at >= inside) continue
      const cost = Math.abs(at / text.length - share) + PREFERENCE[mark][kind]
      if (cost < best.cost) best = { at, cost }
    }
  }
  return best.at
}
