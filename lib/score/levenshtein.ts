import { numbering } from './numbering.ts'

/**
 * The least number of insertions, deletions and replacements that make one sequence the other (Levenshtein 1966).
 * A string counts by code points, an array by its elements. The work grows with the product of what differs.
 */
export function levenshtein(a: string | readonly string[], b: string | readonly string[]): number {
  const number = numbering()
  const [one, other] = withoutSharedEnds(
    Int32Array.from(Array.from(a), number),
    Int32Array.from(Array.from(b), number),
  )
  // One row is enough: each cell is read as its upper neighbour before it is written.
  const row = Int32Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 0; i < one.length; i++) {
    let corner = i
    let left = i + 1
    row[0] = left
    for (let j = 0; j < other.length; j++) {
      const top = row[j + 1] as number
      let least = one[i] === other[j] ? corner : corner + 1
      if (top < least) least = top + 1
      if (left < least) least = left + 1
      row[j + 1] = left = least
      corner = top
    }
  }
  return row[other.length] as number
}

function withoutSharedEnds(a: Int32Array, b: Int32Array): [Int32Array, Int32Array] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)]
}
