/**
 * The least number of insertions, deletions and replacements that make one sequence the other (Levenshtein 1966).
 * A string counts by code points, an array by its elements. The work grows with the product of what differs.
 */
export function levenshtein(a: string | readonly string[], b: string | readonly string[]): number {
  const { one, other } = withoutSharedEnds(Array.from(a), Array.from(b))
  let above = Int32Array.from({ length: other.length + 1 }, (_, j) => j)
  let row = new Int32Array(other.length + 1)
  for (const [i, unit] of one.entries()) {
    let left = i + 1
    row[0] = left
    let corner = i
    for (const [j, against] of other.entries()) {
      const top = above[j + 1] ?? 0
      left = Math.min(corner + (unit === against ? 0 : 1), top + 1, left + 1)
      row[j + 1] = left
      corner = top
    }
    ;[above, row] = [row, above]
  }
  return above.at(-1) ?? 0
}

function withoutSharedEnds(a: string[], b: string[]) {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { one: a.slice(head, a.length - tail), other: b.slice(head, b.length - tail) }
}
