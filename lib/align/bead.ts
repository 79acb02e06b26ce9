/**
 * A bead, in the words of Gale and Church: a group of source sentences and the target sentences that translate
 * them, as index ranges with exclusive ends. One of the ranges may be empty, never both.
 */
export interface Bead {
  source: [from: number, to: number]
  target: [from: number, to: number]
}

interface Shape {
  /** How many sentences of each side. */
  source: number
  target: number
  /** Natural logarithm of how often this shape occurs. */
  prior: number
}

/**
 * The shapes a bead may have and how often each occurs. Gale & Church (1993) counted 1-1 0.89, 1-0 and 0-1
 * 0.0099, 2-1 and 1-2 0.089, 2-2 0.011 in bank reports; edited news leaves out, adds and cuts more.
 */
export const SHAPES: readonly Shape[] = [
  shape(1, 1, 0.8),
  // Of two paths of the same weight the one wins in which German without English is before English without German.
  shape(0, 1, 0.03),
  shape(1, 0, 0.03),
  shape(2, 1, 0.06),
  shape(1, 2, 0.06),
  shape(2, 2, 0.004),
  shape(3, 1, 0.008),
  shape(1, 3, 0.008),
]

function shape(source: number, target: number, share: number): Shape {
  return { source, target, prior: Math.log(share) }
}
