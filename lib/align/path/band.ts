import type { WordEvidence } from '../evidence/word-evidence.ts'

/**
 * The part of the table of the dynamic programming that is computed. Row i, a place between source sentences,
 * holds the columns from `from[i]` up to `to[i]`, end exclusive. Both rise from row to row; the first row begins
 * at column 0, and the last one holds the last column.
 */
export interface Band {
  columns: number
  /** The column expected for each row, and how far to either side of it the band reaches. */
  centre: Int32Array
  half: number
  from: Int32Array
  to: Int32Array
}

/** Up to so many cells the whole table is computed. */
const WHOLE_TABLE = 160_000
const HALF = 60

/** A band along the anchors: pairs of sentences that share rare words. */
export function bandAround(words: WordEvidence): Band {
  const rows = words.source.count
  const columns = words.target.count
  const centre = new Int32Array(rows + 1)
  let row = 0
  let column = 0
  for (const [nextRow, nextColumn] of [...findAnchors(words.rarePairs), [rows, columns] as const]) {
    for (let at = row; at <= nextRow; at++) {
      const share = nextRow === row ? 1 : (at - row) / (nextRow - row)
      centre[at] = Math.round(column + share * (nextColumn - column))
    }
    row = nextRow
    column = nextColumn
  }
  return bandOf(columns, centre, rows * columns <= WHOLE_TABLE ? columns : HALF)
}

/** The same band, four times as wide. */
export function widen({ columns, centre, half }: Band): Band {
  return bandOf(columns, centre, half * 4)
}

/** How many cells the band holds. */
export function cellsIn({ from, to }: Band): number {
  return from.reduce((sum, start, row) => sum + (to[row] ?? 0) - start, 0)
}

/** The band of a row covers the centres of so many rows around it, where the centre moves quickly. */
const NEIGHBOURS = 3

function bandOf(columns: number, centre: Int32Array, half: number): Band {
  const rows = centre.length - 1
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let row = 0; row <= rows; row++) {
    const before = row <= NEIGHBOURS ? 0 : (centre[row - NEIGHBOURS] ?? 0)
    const after = row + NEIGHBOURS >= rows ? columns : (centre[row + NEIGHBOURS] ?? columns)
    from[row] = Math.max(0, before - half)
    to[row] = Math.min(columns, after + half) + 1
  }
  return { columns, centre, half, from, to }
}

type Anchor = [row: number, column: number]

/** Rare words that two sentences must share to be an anchor: one may be shared by chance. */
const MIN_SHARED = 2
/** How many anchors a chain may leave out in one place. */
const MAX_SKIPPED = 400

/** Pairs of sentences that share several rare words: the heaviest chain of them that keeps the order. */
function findAnchors(rarePairs: Anchor[]): Anchor[] {
  const weights = new Map<string, { row: number; column: number; weight: number }>()
  for (const [row, column] of rarePairs) {
    const anchor = weights.get(`${row} ${column}`)
    if (anchor) anchor.weight++
    else weights.set(`${row} ${column}`, { row, column, weight: 1 })
  }
  const anchors = [...weights.values()]
    .filter(({ weight }) => weight >= MIN_SHARED)
    .sort((a, b) => a.row - b.row || b.column - a.column)
  const totals: number[] = []
  const previous: number[] = []
  let last = -1
  anchors.forEach(({ row, column, weight }, at) => {
    let best = -1
    for (let before = Math.max(0, at - MAX_SKIPPED); before < at; before++) {
      const anchor = anchors[before]
      if (!anchor || anchor.row >= row || anchor.column >= column) continue
      if (best === -1 || (totals[before] ?? 0) > (totals[best] ?? 0)) best = before
    }
    previous.push(best)
    totals.push(weight + (totals[best] ?? 0))
    if (last === -1 || (totals[at] ?? 0) > (totals[last] ?? 0)) last = at
  })
  const chain: Anchor[] = []
  for (let at = last; at !== -1; at = previous[at] ?? -1) {
    const anchor = anchors[at]
    if (anchor) chain.push([anchor.row, anchor.column])
  }
  return chain.reverse()
}
