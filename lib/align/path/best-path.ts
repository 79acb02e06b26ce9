import { type Bead, SHAPES } from '../bead.ts'
import { lengthEvidence } from '../evidence/length-evidence.ts'
import type { ParagraphEvidence } from '../evidence/paragraph-evidence.ts'
import { MAX_SENTENCES, type WordEvidence } from '../evidence/word-evidence.ts'
import type { Steps } from '../steps.ts'
import type { Band } from './band.ts'
import { RecentMarks } from './recent-marks.ts'

/** What the search for a path knows of the two texts. */
export interface Evidence {
  words: WordEvidence
  /** Letters of each sentence. */
  lengths: { source: readonly number[]; target: readonly number[] }
  paragraphs: ParagraphEvidence
}

/** The beads from the first sentences to the last. */
export interface Path {
  beads: Bead[]
  /** Whether the path runs along an edge of the band, so that a better one may lie outside. */
  touchesEdge: boolean
}

/** A path within so many columns of an edge is taken to touch it. */
const EDGE = 4
/** Rows per step. */
const STEP = 10
/** Rows of scores kept: the current one and those a bead reaches back to. */
const KEPT_ROWS = MAX_SENTENCES + 1

/** The likeliest sequence of beads within the band, by dynamic programming over its rows. */
export function* bestPath({ words, lengths, paragraphs }: Evidence, band: Band): Steps<Path> {
  const { columns, from: starts, to: ends } = band
  const rows = starts.length - 1
  const sourceSums = runningSums(lengths.source)
  const targetSums = runningSums(lengths.target)
  const usual = (targetSums[columns] ?? 0) / Math.max(1, columns)
  const marks = new RecentMarks(words, band)
  const choices: Uint8Array[] = []
  const scores = Array.from({ length: KEPT_ROWS }, () => new Float64Array())

  for (let row = 0; row <= rows; row++) {
    const start = starts[row] ?? 0
    const width = (ends[row] ?? 0) - start
    const current = new Float64Array(width)
    const chosen = new Uint8Array(width)
    scores[row % KEPT_ROWS] = current
    choices.push(chosen)
    if (row % STEP === STEP - 1) yield
    if (row > 0) marks.advance(row - 1)
    for (let at = 0; at < width; at++) {
      const column = start + at
      let best = row === 0 && column === 0 ? 0 : Number.NEGATIVE_INFINITY
      for (let choice = 0; choice < SHAPES.length; choice++) {
        const { source, target, prior } = SHAPES[choice] as (typeof SHAPES)[number]
        if (source > row || target > column) continue
        const before = scores[(row - source) % KEPT_ROWS]?.[column - target - (starts[row - source] ?? 0)]
        if (before === undefined || before === Number.NEGATIVE_INFINITY) continue
        let score = before + prior
        if (source > 0 && target > 0) {
          score += lengthEvidence(
            (sourceSums[row] ?? 0) - (sourceSums[row - source] ?? 0),
            (targetSums[column] ?? 0) - (targetSums[column - target] ?? 0),
            target,
            usual,
          )
          score += marks.evidence(row, source, column, target)
          score += paragraphs(row, source, column, target)
        }
        if (score > best) {
          best = score
          chosen[at] = choice
        }
      }
      current[at] = best
    }
  }
  return traceBack(choices, band)
}

function traceBack(choices: Uint8Array[], { columns, from: starts, to: ends }: Band): Path {
  const beads: Bead[] = []
  let touchesEdge = false
  let row = choices.length - 1
  let column = columns
  while (row > 0 || column > 0) {
    const start = starts[row] ?? 0
    const end = ends[row] ?? 0
    touchesEdge ||= (start > 0 && column < start + EDGE) || (end <= columns && column >= end - EDGE)
    const { source, target } = SHAPES[choices[row]?.[column - start] ?? 0] as (typeof SHAPES)[number]
    beads.push({ source: [row - source, row], target: [column - target, column] })
    row -= source
    column -= target
  }
  return { beads: beads.reverse(), touchesEdge }
}

function runningSums(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    sums[index + 1] = (sums[index] ?? 0) + length
  })
  return sums
}
