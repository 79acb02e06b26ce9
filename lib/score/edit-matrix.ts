/**
 * Edit distance in a beam around the pseudo-diagonal, as tercom and sacrebleu bound it: for sentences of very
 * different order the result may lie above the true distance, and published figures hold that too.
 */
const BEAM = 25

const UNREACHED = 2 ** 30

/** Costs of the cells [from, from + costs.length) of one row; all others are unreached. */
interface Row {
  from: number
  costs: Int32Array
}

/** What the cheapest edits of a hypothesis say of each word. Positions are indices of words. */
export interface Trace {
  /** For each reference word the last hypothesis word at or before it; -1 before the first. */
  aligned: Int32Array
  /** 1 where a reference word has no equal partner. */
  referenceErrors: Uint8Array
  /** 1 where a hypothesis word has no equal partner. */
  hypothesisErrors: Uint8Array
}

/** One row per hypothesis word, the first for none; words are numbers, equal where the words are. */
export class EditMatrix {
  readonly distance: number
  private readonly rows: Row[]

  constructor(
    private readonly hypothesis: Int32Array,
    private readonly reference: Int32Array,
  ) {
    this.rows = [{ from: 0, costs: Int32Array.from({ length: reference.length + 1 }, (_, j) => j) }]
    for (let i = 1; i <= hypothesis.length; i++) this.rows.push(this.nextRow(hypothesis, i, this.row(i - 1)))
    this.distance = cost(this.row(hypothesis.length), reference.length)
  }

  /**
   * The distance of another order of the same hypothesis, which differs from it in the words [from, to) alone.
   * Rows before are shared; rows behind are not computed once they run parallel to the known ones.
   */
  distanceOf(reordered: Int32Array, from: number, to: number): number {
    let row = this.row(from)
    for (let i = from + 1; i <= reordered.length; i++) {
      row = this.nextRow(reordered, i, row)
      if (i < to) continue
      const apart = parallel(row, this.row(i))
      if (apart !== undefined) return this.distance + apart
    }
    return cost(row, this.reference.length)
  }

  /** Prefers a match or replacement, then a superfluous word, then a missing one. */
  trace(): Trace {
    const aligned = new Int32Array(this.reference.length)
    const referenceErrors = new Uint8Array(this.reference.length)
    const hypothesisErrors = new Uint8Array(this.hypothesis.length)
    let i = this.hypothesis.length
    let j = this.reference.length
    while (i > 0 || j > 0) {
      const here = cost(this.row(i), j)
      const above = i > 0 ? this.row(i - 1) : undefined
      const differ = this.hypothesis[i - 1] === this.reference[j - 1] ? 0 : 1
      if (above && j > 0 && here === cost(above, j - 1) + differ) {
        aligned[--j] = --i
        referenceErrors[j] = differ
        hypothesisErrors[i] = differ
      } else if (above && here === cost(above, j) + 1) {
        hypothesisErrors[--i] = 1
      } else {
        aligned[--j] = i - 1
        referenceErrors[j] = 1
      }
    }
    return { aligned, referenceErrors, hypothesisErrors }
  }

  private row(i: number): Row {
    const row = this.rows[i]
    if (!row) throw new RangeError(`no row ${i} among ${this.rows.length}`)
    return row
  }

  private nextRow(hypothesis: Int32Array, i: number, above: Row): Row {
    const ratio = this.reference.length / hypothesis.length
    const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM
    const diagonal = Math.floor(i * ratio)
    const from = Math.max(0, diagonal - beam)
    const end = this.reference.length + 1
    const to = i === hypothesis.length ? end : Math.min(end, diagonal + beam)
    const costs = new Int32Array(to - from)
    const word = hypothesis[i - 1]
    let left = UNREACHED
    for (let j = from; j < to; j++) {
      const replaced = j === 0 ? UNREACHED : cost(above, j - 1) + (word === this.reference[j - 1] ? 0 : 1)
      left = Math.min(UNREACHED, replaced, cost(above, j) + 1, left + 1)
      costs[j - from] = left
    }
    return { from, costs }
  }
}

function cost({ from, costs }: Row, j: number): number {
  return costs[j - from] ?? UNREACHED
}

/** How far apart two rows are, if everywhere the same. */
function parallel(one: Row, other: Row): number | undefined {
  const apart = (one.costs[0] ?? 0) - (other.costs[0] ?? 0)
  return one.costs.every((value, k) => value - (other.costs[k] ?? 0) === apart) ? apart : undefined
}
