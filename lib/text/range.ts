/** A stretch of a text: [from, to) in UTF-16 units. */
export interface Range {
  from: number
  to: number
}
