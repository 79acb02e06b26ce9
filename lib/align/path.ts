import type { Band } from './band.ts'
import { type Bead, SHAPES } from './bead.ts'
import { lengthEvidence } from './length-evidence.ts'
import { DEEPEST, MASK, type Side, type WordEvidence } from './word-evidence.ts'

interface Lengths {
  source: number[]
  target: number[]
}

interface Path {
  beads: Bead[]
  /** Whether the path runs along an edge of the band, so that a better one may lie outside. */
  squeezed: boolean
}

/** The likeliest sequence of beads within the band, by dynamic programming over its rows. */
export function bestPath(words: WordEvidence, lengths: Lengths, band: Band): Path {
  const rows = words.source.count
  const { columns } = band
  const offsets = new Float64Array(rows + 2)
  for (let row = 0; row <= rows; row++) {
    offsets[row + 1] = (offsets[row] ?? 0) + (band.to[row] ?? 0) - (band.from[row] ?? 0)
  }
  const scores = new Float64Array(offsets[rows + 1] ?? 0).fill(Number.NEGATIVE_INFINITY)
  const choices = new Uint8Array(scores.length)
  const cell = (row: number, column: number) => {
    const from = band.from[row] ?? 0
    return column < from || column >= (band.to[row] ?? 0) ? -1 : (offsets[row] ?? 0) + column - from
  }
  const sourceEnds = runningSums(lengths.source)
  const targetEnds = runningSums(lengths.target)
  const usual = Math.max(1, (targetEnds[columns] ?? 0) / Math.max(1, columns))
  const marks = new RecentMarks(words, band)
  scores[0] = 0

  for (let row = 0; row <= rows; row++) {
    if (row > 0) marks.advance(row - 1)
    for (let column = band.from[row] ?? 0; column < (band.to[row] ?? 0); column++) {
      const here = cell(row, column)
      let best = scores[here] ?? Number.NEGATIVE_INFINITY
      for (let choice = 0; choice < SHAPES.length; choice++) {
        const { source, target, prior } = SHAPES[choice] as (typeof SHAPES)[number]
        if (source > row || target > column) continue
        const before = cell(row - source, column - target)
        if (before < 0) continue
        let score = (scores[before] ?? Number.NEGATIVE_INFINITY) + prior
        if (score === Number.NEGATIVE_INFINITY) continue
        if (source > 0 && target > 0) {
          const sourceLength = (sourceEnds[row] ?? 0) - (sourceEnds[row - source] ?? 0)
          const targetLength = (targetEnds[column] ?? 0) - (targetEnds[column - target] ?? 0)
          score += lengthEvidence(sourceLength, targetLength, target, usual)
          score += marks.evidence(row, source, column, target)
        }
        if (score > best) {
          best = score
          choices[here] = choice
        }
      }
      scores[here] = best
    }
  }

  const beads: Bead[] = []
  let squeezed = false
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const here = cell(row, column)
    const { source, target } = SHAPES[choices[here] ?? 0] as (typeof SHAPES)[number]
    if (Number.isFinite(scores[here]) === false) return { beads: [], squeezed: true }
    beads.push({ source: [row - source, row], target: [column - target, column] })
    const low = band.from[row] ?? 0
    const high = band.to[row] ?? 0
    if ((low > 0 && column < low + 4) || (high <= columns && column >= high - 4)) squeezed = true
    row -= source
    column -= target
  }
  return { beads: beads.reverse(), squeezed }
}

/** Which features of the last three source sentences found partners in the target sentences of the band. */
class RecentMarks {
  readonly #words: WordEvidence
  readonly #band: Band
  readonly #source: Uint32Array[]
  readonly #target: Uint32Array[]
  readonly #from = new Int32Array(DEEPEST)
  readonly #to = new Int32Array(DEEPEST)
  readonly #union = new Uint32Array(MASK)

  constructor(words: WordEvidence, band: Band) {
    let widest = 0
    for (let row = 0; row < band.from.length; row++) {
      const reach = (band.to[row + 1] ?? band.to[row] ?? 0) - Math.max(0, (band.from[row] ?? 0) - DEEPEST)
      widest = Math.max(widest, reach)
    }
    this.#words = words
    this.#band = band
    this.#source = Array.from({ length: DEEPEST }, () => new Uint32Array((widest + 8) * MASK))
    this.#target = Array.from({ length: DEEPEST }, () => new Uint32Array((widest + 8) * MASK))
  }

  /** Takes in the source sentence before `row + 1`, for all target sentences that a bead ending there may hold. */
  advance(sentence: number): void {
    const slot = sentence % DEEPEST
    const band = this.#band
    const ahead = Math.min(sentence + DEEPEST, band.to.length - 1)
    const from = Math.max(0, (band.from[sentence] ?? 0) - DEEPEST)
    const to = Math.min(band.columns, band.to[ahead] ?? 0)
    const size = (to - from) * MASK
    for (const marks of [this.#source, this.#target]) {
      const current = marks[slot]
      if (!current || current.length < size) marks[slot] = new Uint32Array(size)
      else current.fill(0, 0, size)
    }
    this.#from[slot] = from
    this.#to[slot] = to
    this.#words.mark(sentence, from, to, this.#source[slot] as Uint32Array, this.#target[slot] as Uint32Array)
  }

  /** What the words say for the bead of `source` and `target` sentences that end before row and column. */
  evidence(row: number, source: number, column: number, target: number): number {
    let sum = 0
    for (let sentence = row - source; sentence < row; sentence++) {
      this.#union.fill(0)
      for (let other = column - target; other < column; other++) this.#add(this.#source, sentence, other)
      sum += this.#weigh(this.#words.source, sentence, target)
    }
    for (let sentence = column - target; sentence < column; sentence++) {
      this.#union.fill(0)
      for (let other = row - source; other < row; other++) this.#add(this.#target, other, sentence)
      sum += this.#weigh(this.#words.target, sentence, source)
    }
    return sum
  }

  #add(marks: Uint32Array[], row: number, column: number): void {
    const slot = row % DEEPEST
    const from = this.#from[slot] ?? 0
    if (column < from || column >= (this.#to[slot] ?? 0)) return
    const base = (column - from) * MASK
    const list = marks[slot] as Uint32Array
    for (let word = 0; word < MASK; word++) {
      this.#union[word] = (this.#union[word] ?? 0) | (list[base + word] ?? 0)
    }
  }

  #weigh(side: Side, sentence: number, depth: number): number {
    let sum = side.missed[depth - 1]?.[sentence] ?? 0
    const found = side.found[depth - 1] as Float64Array
    const start = side.starts[sentence] ?? 0
    for (let word = 0; word < MASK; word++) {
      let bits = this.#union[word] ?? 0
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits)
        sum += found[start + word * 32 + bit] ?? 0
        bits &= bits - 1
      }
    }
    return sum
  }
}

function runningSums(lengths: number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    sums[index + 1] = (sums[index] ?? 0) + length
  })
  return sums
}
