import type { WordEvidence } from './word-evidence.ts'

/**
 * The part of the table that is looked at: row i, a place between source sentences, holds the columns from
 * `from[i]` up to `to[i]`, end exclusive. Both rise from row to row, the first row begins at column 0 and
 * the last one ends behind the last column.
 */
export interface Band {
  columns: number
  centre: Int32Array
  half: number
  from: Int32Array
  to: Int32Array
}

/** Below this many cells the whole table is looked at. */
const SMALL = 160_000
const HALF = 60

/** A band along the places where words rare on both sides meet. */
export function bandAround(words: WordEvidence): Band {
  const rows = words.source.count
  const columns = words.target.count
  const centre = new Int32Array(rows + 1)
  let row = 0
  let column = 0
  for (const [nextRow, nextColumn] of [...guidePosts(words), [rows, columns] as const]) {
    for (let at = row; at <= nextRow; at++) {
      const share = nextRow === row ? 1 : (at - row) / (nextRow - row)
      centre[at] = Math.round(column + share * (nextColumn - column))
    }
    row = nextRow
    column = nextColumn
  }
  const half = rows * columns <= SMALL ? columns : HALF
  return cut(columns, centre, half)
}

export function widen({ columns, centre, half }: Band): Band {
  return cut(columns, centre, half * 4)
}

function cut(columns: number, centre: Int32Array, half: number): Band {
  const rows = centre.length - 1
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let row = 0; row <= rows; row++) {
    // A steep guide is followed sideways: the band reaches from where it came from to where it goes.
    const before = centre[Math.max(0, row - 3)] ?? 0
    const after = centre[Math.min(rows, row + 3)] ?? columns
    from[row] = Math.max(0, before - half)
    to[row] = Math.min(columns, after + half) + 1
  }
  from[0] = 0
  to[rows] = columns + 1
  return { columns, centre, half, from, to }
}

/** Pairs of sentences that share words rare on either side, as the longest chain that keeps their order. */
function guidePosts({ rarePairs }: WordEvidence): [row: number, column: number][] {
  const weights = new Map<string, number>()
  for (const [row, column] of rarePairs) {
    const name = `${row} ${column}`
    weights.set(name, (weights.get(name) ?? 0) + 1)
  }
  const posts = [...weights]
    .filter(([, weight]) => weight >= 2)
    .map(([name, weight]) => {
      const [row = 0, column = 0] = name.split(' ').map(Number)
      return { row, column, weight }
    })
    .sort((a, b) => a.row - b.row || b.column - a.column)
  return heaviestChain(posts)
}

interface Post {
  row: number
  column: number
  weight: number
}

/** The heaviest subsequence whose columns rise. Quadratic in the posts within reach; there are few. */
function heaviestChain(posts: Post[]): [number, number][] {
  const best = posts.map(({ weight }) => weight)
  const previous = posts.map(() => -1)
  for (let at = 0; at < posts.length; at++) {
    const here = posts[at] as Post
    for (let before = Math.max(0, at - 400); before < at; before++) {
      const there = posts[before] as Post
      const total = (best[before] ?? 0) + here.weight
      if (there.row < here.row && there.column < here.column && total > (best[at] ?? 0)) {
        best[at] = total
        previous[at] = before
      }
    }
  }
  const chain: [number, number][] = []
  let at = best.indexOf(Math.max(...best))
  while (at >= 0) {
    const { row, column } = posts[at] as Post
    chain.unshift([row, column])
    at = previous[at] ?? -1
  }
  return chain
}
