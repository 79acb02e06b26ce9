import { align } from './alignment.ts'
import { isBlank, tokenize } from './tokens.ts'

/**
 * How much of two texts is the same, 0 to 1: twice the words and marks they share in order, over all of both
 * (Sørensen–Dice over the longest common subsequence). Blanks do not count, upper and lower case differ.
 * 1 for texts of the same words and marks, two empty ones among them. Symmetric. Of texts that differ in more
 * than about 1,000 words, only what they share at either end counts.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [tokenize(a), tokenize(b)]
  const size = countVisible(left) + countVisible(right)
  return size === 0 ? 1 : (2 * align(left, right).length) / size
}

function countVisible(tokens: string[]): number {
  return tokens.filter((token) => !isBlank(token)).length
}
