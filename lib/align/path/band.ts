import type { WordEvidence } from '../evidence/word-evidence.ts'

/**
 * The part of the table that is looked at. Row i, a place between source sentences, holds the columns from
 * `from[i]` up to `to[i]`, end exclusive. Both rise from row to row; the first row begins at column 0, and
 * the last one holds the last column.
 */
export interface Band {
  columns: number
  /** The column each row is believed to meet, and how far to either side of it the band reaches. */
  centre: Int32Array
  half: number
  from: Int32Array
  to: Int32Array
}

/** Up to so many cells the whole table is looked at. */
const SMALL = 160_000
const HALF = 60

/** A band along the places where words rare on both sides meet. */
export function bandAround(words: WordEvidence): Band {
  const rows = words.source.count
  const columns = words.target.count
  const centre = new Int32Array(rows + 1)
  let row = 0
  let column = 0
  for (const [nextRow, nextColumn] of [...guidePosts(words.rarePairs), [rows, columns] as const]) {
    for (let at = row; at <= nextRow; at++) {
      const share = nextRow === row ? 1 : (at - row) / (nextRow - row)
      centre[at] = Math.round(column + share * (nextColumn - column))
    }
    row = nextRow
    column = nextColumn
  }
  return cut(columns, centre, rows * columns <= SMALL ? columns : HALF)
}

/** The same band, four times as wide. */
export function widen({ columns, centre, half }: Band): Band {
  return cut(columns, centre, half * 4)
}

/** How many cells the band holds. */
export function cellsIn({ from, to }: Band): number {
  return from.reduce((sum, start, row) => sum + (to[row] ?? 0) - start, 0)
}

/** How many rows around each are followed sideways, for a guide that runs across the columns. */
const SIDEWAYS = 3

function cut(columns: number, centre: Int32Array, half: number): Band {
  const rows = centre.length - 1
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let row = 0; row <= rows; row++) {
    const before = row <= SIDEWAYS ? 0 : (centre[row - SIDEWAYS] ?? 0)
    const after = row + SIDEWAYS >= rows ? columns : (centre[row + SIDEWAYS] ?? columns)
    from[row] = Math.max(0, before - half)
    to[row] = Math.min(columns, after + half) + 1
  }
  return { columns, centre, half, from, to }
}

type Post = [row: number, column: number]

/** One rare word may stand in two sentences by chance; so many hardly do. */
const SUPPORT = 2
/** How many posts a chain may leave out at once. */
const REACH = 400

/** Pairs of sentences that share several rare words: the heaviest chain of them that keeps the order. */
function guidePosts(rarePairs: Post[]): Post[] {
  const weights = new Map<string, { row: number; column: number; weight: number }>()
  for (const [row, column] of rarePairs) {
    const post = weights.get(`${row} ${column}`)
    if (post) post.weight++
    else weights.set(`${row} ${column}`, { row, column, weight: 1 })
  }
  const posts = [...weights.values()]
    .filter(({ weight }) => weight >= SUPPORT)
    .sort((a, b) => a.row - b.row || b.column - a.column)
  const totals: number[] = []
  const previous: number[] = []
  let last = -1
  posts.forEach(({ row, column, weight }, at) => {
    let best = -1
    for (let before = Math.max(0, at - REACH); before < at; before++) {
      const post = posts[before]
      if (!post || post.row >= row || post.column >= column) continue
      if (best === -1 || (totals[before] ?? 0) > (totals[best] ?? 0)) best = before
    }
    previous.push(best)
    totals.push(weight + (totals[best] ?? 0))
    if (last === -1 || (totals[at] ?? 0) > (totals[last] ?? 0)) last = at
  })
  const chain: Post[] = []
  for (let at = last; at !== -1; at = previous[at] ?? -1) {
    const post = posts[at]
    if (post) chain.push([post.row, post.column])
  }
  return chain.reverse()
}
