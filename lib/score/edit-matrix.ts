/**
 * Edit distance in a beam around the pseudo-diagonal, as tercom and sacrebleu bound it: for sentences of very
 * different order the result may lie above the true distance, and published figures hold that too.
 */
const BEAM = 25

const UNREACHED = 2 ** 30

/** Costs of the cells [from, to) of one row, the first at index 0; all other cells are unreached. */
interface Row {
  from: number
  to: number
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
  /** Two rows that candidates take turns in: there are too many to allocate each. */
  private readonly scratch: [Row, Row]

  constructor(
    private readonly hypothesis: Int32Array,
    private readonly reference: Int32Array,
  ) {
    const end = reference.length + 1
    this.rows = [{ from: 0, to: end, costs: Int32Array.from({ length: end }, (_, j) => j) }]
    let widest = 0
    for (let i = 1; i <= hypothesis.length; i++) {
      const row = this.emptyRow(i)
      fill(row, this.row(i - 1), hypothesis[i - 1], reference)
      this.rows.push(row)
      widest = Math.max(widest, row.to - row.from)
    }
    this.distance = cost(this.row(hypothesis.length), reference.length)
    const spare = () => ({ from: 0, to: 0, costs: new Int32Array(widest) })
    this.scratch = [spare(), spare()]
  }

  /**
   * The distance of another order of the same hypothesis, which differs from it in the words [from, to) alone.
   * Rows before are shared; rows behind are not computed once they run parallel to the known ones.
   */
  distanceOf(reordered: Int32Array, from: number, to: number): number {
    let [row, other] = this.scratch
    let above = this.row(from)
    for (let i = from + 1; i <= reordered.length; i++) {
      const known = this.row(i)
      row.from = known.from
      row.to = known.to
      fill(row, above, reordered[i - 1], this.reference)
      above = row
      if (i >= to) {
        const apart = parallel(row, known)
        if (apart !== undefined) return this.distance + apart
      }
      ;[row, other] = [other, row]
    }
    return cost(above, this.reference.length)
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

  /** The cells of row `i` that the beam reaches; the last row reaches the end. */
  private emptyRow(i: number): Row {
    const ratio = this.reference.length / this.hypothesis.length
    const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM
    const diagonal = Math.floor(i * ratio)
    const end = this.reference.length + 1
    const from = Math.max(0, diagonal - beam)
    const to = i === this.hypothesis.length ? end : Math.min(end, diagonal + beam)
    return { from, to, costs: new Int32Array(to - from) }
  }
}

function cost({ from, to, costs }: Row, j: number): number {
  return j >= from && j < to ? (costs[j - from] as number) : UNREACHED
}

/** The one hot loop: every cell from its left, upper and upper left neighbours. */
function fill(row: Row, above: Row, word: number | undefined, reference: Int32Array): void {
  const { from, to, costs } = row
  let left = UNREACHED
  let corner = cost(above, from - 1)
  for (let j = from; j < to; j++) {
    const top = j >= above.from && j < above.to ? (above.costs[j - above.from] as number) : UNREACHED
    let least = j > 0 && word === reference[j - 1] ? corner : corner + 1
    if (top < least) least = top + 1
    if (left < least) least = left + 1
    left = least < UNREACHED ? least : UNREACHED
    costs[j - from] = left
    corner = top
  }
}

/** How far apart two rows of the same cells are, if everywhere the same. */
function parallel(one: Row, other: Row): number | undefined {
  const apart = (one.costs[0] as number) - (other.costs[0] as number)
  for (let k = one.to - one.from - 1; k > 0; k--) {
    if ((one.costs[k] as number) - (other.costs[k] as number) !== apart) return undefined
  }
  return apart
}
