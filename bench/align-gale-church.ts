import type { Bead } from '#lib/align'

/**
 * Gale & Church (1993) as printed: lengths in characters, c = 1, s² = 6.8, their shares of the six shapes
 * of beads, and no words. The yardstick the product's own aligner is held against.
 */
const SHAPES = [
  { source: 1, target: 1, share: 0.89 },
  { source: 1, target: 0, share: 0.0099 / 2 },
  { source: 0, target: 1, share: 0.0099 / 2 },
  { source: 2, target: 1, share: 0.089 / 2 },
  { source: 1, target: 2, share: 0.089 / 2 },
  { source: 2, target: 2, share: 0.011 },
].map(({ source, target, share }) => ({ source, target, cost: -Math.log(share) }))

export function alignByLength(source: readonly string[], target: readonly string[]): Bead[] {
  const width = target.length + 1
  const costs = new Float64Array((source.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const choices = new Uint8Array(costs.length)
  const sourceEnds = runningLengths(source)
  const targetEnds = runningLengths(target)
  costs[0] = 0
  for (let row = 0; row <= source.length; row++) {
    for (let column = 0; column <= target.length; column++) {
      SHAPES.forEach((shape, choice) => {
        if (shape.source > row || shape.target > column) return
        const before = costs[(row - shape.source) * width + column - shape.target] ?? 0
        const german = (sourceEnds[row] ?? 0) - (sourceEnds[row - shape.source] ?? 0)
        const english = (targetEnds[column] ?? 0) - (targetEnds[column - shape.target] ?? 0)
        const cost = before + shape.cost + lengthCost(german, english)
        if (cost < (costs[row * width + column] ?? 0)) {
          costs[row * width + column] = cost
          choices[row * width + column] = choice
        }
      })
    }
  }
  const beads: Bead[] = []
  for (let row = source.length, column = target.length; row > 0 || column > 0; ) {
    const shape = SHAPES[choices[row * width + column] ?? 0] as (typeof SHAPES)[number]
    beads.push({ source: [row - shape.source, row], target: [column - shape.target, column] })
    row -= shape.source
    column -= shape.target
  }
  return beads.reverse()
}

function lengthCost(source: number, target: number): number {
  if (source === 0 && target === 0) return 0
  const away = Math.abs(target - source) / Math.sqrt((6.8 * (source + target)) / 2)
  return -Math.log(Math.max(1e-30, 2 * (1 - normal(away))))
}

/** The normal distribution (Abramowitz & Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * series
}

function runningLengths(sentences: readonly string[]): number[] {
  const ends = [0]
  for (const { length } of sentences) ends.push((ends.at(-1) ?? 0) + length)
  return ends
}
