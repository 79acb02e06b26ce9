import type { Place, Table } from '../blocks/place.ts'
import type { Alignment } from '../blocks/table.ts'
import type { Structure } from './structure.ts'

/** A table of blocks; a cell of a row may hold none. Every row has as many cells as the widest. */
export interface TablePart<Block> {
  kind: 'table'
  alignments: Alignment[]
  /** The first is the head. */
  rows: Block[][][]
}

export type Part<Block> = { kind: 'block'; block: Block } | TablePart<Block>

/** A footnote with its label as written in the source. */
export interface Note<Block> {
  label: string
  parts: Part<Block>[]
}

/** Blocks as readers meet them: cells in their tables, footnotes apart. */
export interface Layout<Block> {
  body: Part<Block>[]
  /** In the order of the source. */
  notes: Note<Block>[]
}

/** Lays out the blocks of an article, which stand in order; none is lost. */
export function layOut<Block>(
  blocks: readonly Block[],
  numberOf: (block: Block) => number,
  { places, tables }: Structure,
): Layout<Block> {
  const body: Part<Block>[] = []
  const notes = new Map<string, Note<Block>>()
  const laidOut = new Map<number, TablePart<Block>>()
  for (const block of blocks) {
    const { cell, note } = places.get(numberOf(block)) ?? {}
    const into = note === undefined ? body : noteOf(notes, note).parts
    const table = cell && tables[cell.table]
    if (!cell || !table) {
      into.push({ kind: 'block', block })
      continue
    }
    let part = laidOut.get(cell.table)
    if (!part) {
      part = emptyTable(table)
      laidOut.set(cell.table, part)
      into.push(part)
    }
    put(part, cell, block)
  }
  return { body, notes: [...notes.values()] }
}

/** The same footnote, however its label is written: case does not count. */
export function noteKey(label: string): string {
  return label.toLowerCase()
}

function noteOf<Block>(notes: Map<string, Note<Block>>, label: string): Note<Block> {
  const known = notes.get(noteKey(label))
  if (known) return known
  const note = { label, parts: [] }
  notes.set(noteKey(label), note)
  return note
}

function emptyTable<Block>({ alignments, rows }: Table): TablePart<Block> {
  return {
    kind: 'table',
    alignments,
    rows: Array.from({ length: rows }, () => alignments.map((): Block[] => [])),
  }
}

/** A row may be longer than the head: then every row becomes so. */
function put<Block>(part: TablePart<Block>, { row, column }: NonNullable<Place['cell']>, block: Block): void {
  const cells = part.rows[row]
  if (!cells) return
  if (column >= cells.length) for (const each of part.rows) while (each.length <= column) each.push([])
  cells[column]?.push(block)
}
