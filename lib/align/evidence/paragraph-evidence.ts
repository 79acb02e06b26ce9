/** For each sentence of either side the number of its paragraph; numbers never fall. */
export interface Paragraphs {
  source: readonly number[]
  target: readonly number[]
}

/** Evidence against a bead, as a logarithm: it holds the end of a paragraph on one side … */
const SPANS_PARAGRAPHS = -3
/** … it begins a paragraph on one side only … */
const BEGINS_ON_ONE_SIDE = -1
/** … or, where both sides have as many paragraphs, it pairs two of different numbers. */
const OTHER_PARAGRAPH = -1

/** The evidence of `paragraphEvidence` for one bead: a logarithm, never above 0. */
export type ParagraphEvidence = (row: number, source: number, column: number, target: number) => number

/**
 * The evidence of the paragraphs against the bead of `source` and `target` sentences, one at least of either side,
 * that ends before row and column. It is weak: words that agree outweigh it.
 */
export function paragraphEvidence(paragraphs: Paragraphs | undefined): ParagraphEvidence {
  if (!paragraphs) return () => 0
  const { source, target } = paragraphs
  const alike = new Set(source).size === new Set(target).size
  const sourceRanks = ranks(source)
  const targetRanks = ranks(target)
  return (row, sourceCount, column, targetCount) => {
    const left = row - sourceCount
    const right = column - targetCount
    let sum = 0
    if (sourceRanks[left] !== sourceRanks[row - 1]) sum += SPANS_PARAGRAPHS
    if (targetRanks[right] !== targetRanks[column - 1]) sum += SPANS_PARAGRAPHS
    if (beginsAt(sourceRanks, left) !== beginsAt(targetRanks, right)) sum += BEGINS_ON_ONE_SIDE
    if (alike && sourceRanks[left] !== targetRanks[right]) sum += OTHER_PARAGRAPH
    return sum
  }
}

/** Paragraphs counted from 0 without gaps. */
function ranks(paragraphs: readonly number[]): Int32Array {
  const counted = new Int32Array(paragraphs.length)
  for (let at = 1; at < paragraphs.length; at++) {
    counted[at] = (counted[at - 1] ?? 0) + (paragraphs[at] === paragraphs[at - 1] ? 0 : 1)
  }
  return counted
}

function beginsAt(ranks: Int32Array, sentence: number): boolean {
  return ranks[sentence - 1] !== ranks[sentence]
}
