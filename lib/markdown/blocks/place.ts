import type { Alignment } from './table.ts'

/** Where a block stands that is part of something larger. */
export interface Place {
  /** In which table; all three count from 0, the row of the head is the first. */
  cell?: { table: number; row: number; column: number }
  /** The label of the footnote it stands in, as written. */
  note?: string
  /** A further block of a list item, which has no marker of its own. */
  further?: true
}

export interface Table {
  /** By column; rows may have more. */
  alignments: Alignment[]
  /** The head counts as one. */
  rows: number
}
