import { MASK, MAX_SENTENCES, type Side, type WordEvidence } from '../evidence/word-evidence.ts'
import type { Band } from './band.ts'

/**
 * Lower bound of the evidence of words that are not found, so that two texts of the same shape are aligned even
 * where the vocabulary knows nothing of either.
 */
const MIN_EVIDENCE = -6

/** Marks of one source sentence and of the target sentences in [from, to), MASK words for each of them. */
interface Slot {
  from: number
  to: number
  source: Uint32Array
  target: Uint32Array
}

/**
 * Which features of the last few source sentences have partners in which target sentences of the band. A
 * bead of several sentences is weighed as one: a feature counts as found if any sentence opposite has it.
 */
export class RecentMarks {
  readonly #words: WordEvidence
  readonly #band: Band
  readonly #slots: readonly Slot[] = Array.from({ length: MAX_SENTENCES }, () => ({
    from: 0,
    to: 0,
    source: new Uint32Array(),
    target: new Uint32Array(),
  }))
  readonly #union = new Uint32Array(MASK)

  constructor(words: WordEvidence, band: Band) {
    this.#words = words
    this.#band = band
  }

  /** Takes in a source sentence, for every target sentence a bead that holds both may reach. */
  advance(sentence: number): void {
    const { from: starts, to: ends, columns } = this.#band
    const lastRow = Math.min(sentence + MAX_SENTENCES, ends.length - 1)
    const slot = this.#slotOf(sentence)
    slot.from = Math.max(0, (starts[sentence] ?? 0) - MAX_SENTENCES)
    slot.to = Math.min(columns, ends[lastRow] ?? columns)
    const size = (slot.to - slot.from) * MASK
    if (slot.source.length < size) {
      slot.source = new Uint32Array(size)
      slot.target = new Uint32Array(size)
    } else {
      slot.source.fill(0, 0, size)
      slot.target.fill(0, 0, size)
    }
    this.#words.mark(sentence, slot.from, slot.to, slot.source, slot.target)
  }

  /** What the words say for the bead of `source` and `target` sentences that ends before row and column. */
  evidence(row: number, source: number, column: number, target: number): number {
    let sum = 0
    for (let sentence = row - source; sentence < row; sentence++) {
      this.#union.fill(0)
      for (let other = column - target; other < column; other++) this.#unite('source', sentence, other)
      sum += this.#weigh(this.#words.source, sentence, target)
    }
    for (let sentence = column - target; sentence < column; sentence++) {
      this.#union.fill(0)
      for (let other = row - source; other < row; other++) this.#unite('target', other, sentence)
      sum += this.#weigh(this.#words.target, sentence, source)
    }
    return Math.max(MIN_EVIDENCE, sum)
  }

  #slotOf(sentence: number): Slot {
    return this.#slots[sentence % MAX_SENTENCES] as Slot
  }

  #unite(side: 'source' | 'target', row: number, column: number): void {
    const slot = this.#slotOf(row)
    if (column < slot.from || column >= slot.to) return
    const marks = slot[side]
    const base = (column - slot.from) * MASK
    for (let word = 0; word < MASK; word++) {
      this.#union[word] = (this.#union[word] ?? 0) | (marks[base + word] ?? 0)
    }
  }

  #weigh(side: Side, sentence: number, opposite: number): number {
    let sum = side.missed[opposite - 1]?.[sentence] ?? 0
    const found = side.found[opposite - 1] as Float64Array
    const start = side.starts[sentence] ?? 0
    for (let word = 0; word < MASK; word++) {
      for (let bits = this.#union[word] ?? 0; bits !== 0; bits &= bits - 1) {
        sum += found[start + word * 32 + 31 - Math.clz32(bits & -bits)] ?? 0
      }
    }
    return sum
  }
}
