import { type ColumnRole, readColumnName, readLanguage } from './column-names.ts'
import { BrokenRow, type Row, rowsOf } from './rows.ts'
import { germanColumn } from './word-evidence.ts'

/** Where a table has what. */
export interface Layout {
  delimiter: string
  /** The number of the first row with a term. */
  start: number
  /** The place of each column in a row; -1 for one that is not there. */
  columns: Record<Exclude<ColumnRole, 'other'>, number>
  /** Columns that say in each row which language its source and its target are in. */
  languages: { source: number; target: number } | null
  /** Number of columns that the header names, or that all rows have. */
  width: number
  /** Sentences for the editor: what was passed over, or taken without being told. */
  remarks: string[]
}

/** So many rows tell the layout. */
const SAMPLE = 60
/** A header may stand below so many rows with a title, a date and the like. */
const TITLE_ROWS = 10
const DELIMITERS = ['\t', ';', ',']
/** Nobody calls a column in so many characters. */
const LONGEST_NAME = 40

/**
 * Finds where a table has what, trying each mark that may stand between its columns: by a header; without one
 * where each row says in its third and fourth cell which languages it goes from and to, as glossaries of DeepL do;
 * or where there are two columns whose words clearly are German and English. Null when none of that holds.
 */
export function findLayout(text: string): Layout | null {
  const told = /^"?sep=(\\t|[^"\r\n])"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(text)?.[1]
  const delimiters = told ? [told === '\\t' ? '\t' : told] : DELIMITERS
  const samples = delimiters.map((delimiter) => ({
    delimiter,
    rows: sampleOf(text, delimiter).slice(told ? 1 : 0),
  }))
  for (const find of [withLanguagesInRows, withHeader, ofTwoColumns])
    for (const { delimiter, rows } of samples) {
      const found = find(rows)
      if (found) return { delimiter, ...found }
    }
  return null
}

function sampleOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = []
  try {
    for (const row of rowsOf(text, delimiter)) {
      rows.push(row)
      if (rows.length >= SAMPLE) break
    }
  } catch (fault) {
    if (!(fault instanceof BrokenRow)) throw fault
  }
  return rows
}

type Found = Omit<Layout, 'delimiter'>

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

/** `Rat,council,DE,EN` and `upper house,Oberhaus,EN,DE`: more rows are so than have terms in those two places. */
function withLanguagesInRows(rows: Row[]): Found | null {
  const used = rows.filter(({ cells }) => filled(cells) > 0)
  const [first] = used
  const such = used.filter(namesItsLanguages)
  const others = used.filter(({ cells }) => filled(cells.slice(2, 4)) === 2).length - such.length
  if (!first || !namesItsLanguages(first) || such.length <= others) return null
  const names = first.cells.slice(0, 2).filter((cell) => readColumnName(cell)).length
  if (names === 2 || (names === 1 && such.length === 1)) return null
  return {
    start: first.number,
    columns: { source: 0, target: 1, note: -1, avoid: -1 },
    languages: { source: 2, target: 3 },
    width: 4,
    remarks: [],
  }
}

function namesItsLanguages({ cells: [source = '', target = '', from = '', to = '', ...more] }: Row): boolean {
  return source.trim() !== '' && target.trim() !== '' && filled(more) === 0 && isCode(from) && isCode(to)
}

function withHeader(rows: Row[]): Found | null {
  for (const [index, { number, cells }] of rows.slice(0, TITLE_ROWS).entries()) {
    const columns = readHeader(cells)
    if (!columns || saysOnlyLanguages(rows.slice(index + 1), columns)) continue
    // With nothing below it, what is no name of a column may be words of a term.
    if (rows.slice(index + 1).every((row) => filled(row.cells) === 0) && !cells.every(isNameOrBlank)) continue
    const above = rows.slice(0, index).filter((row) => filled(row.cells) > 0)
    return {
      start: number + 1,
      columns,
      languages: languageColumns(cells, rows.slice(index + 1), columns),
      width: cells.length,
      remarks: above.length > 0 ? [`What stands above the header in row ${number} was left out.`] : [],
    }
  }
  return null
}

/** Whether languages stand where the header has terms: then it is no header, but a row that names its own. */
function saysOnlyLanguages(body: Row[], { source, target }: Layout['columns']): boolean {
  const told = body.filter(({ cells }) => isCode(cells[source] ?? '') && isCode(cells[target] ?? ''))
  return told.length > 0 && told.length * 2 >= body.filter(({ cells }) => filled(cells) > 0).length
}

/** German and English by name before any other name of the two; null for a row in which something looks like data. */
function readHeader(cells: readonly string[]): Layout['columns'] | null {
  const names = cells.map(readColumnName)
  const place = (role: ColumnRole) => {
    const named = names.findIndex((name) => name?.role === role && name.named)
    return named >= 0 ? named : names.findIndex((name) => name?.role === role)
  }
  const columns = {
    source: place('source'),
    target: place('target'),
    note: place('note'),
    avoid: place('avoid'),
  }
  const looksLikeData = cells.some(
    (cell, at) =>
      names[at] === null &&
      (cell.trim().length > LONGEST_NAME || /^[\d\s.,:/-]*\d[\d\s.,:/-]*$|[!?]|[^.]{5}\.\s*$/.test(cell)),
  )
  return columns.source >= 0 && columns.target >= 0 && !looksLikeData ? columns : null
}

/** Two columns with nothing but languages in them, beside those with the terms: from and to. */
function languageColumns(
  header: readonly string[],
  body: Row[],
  { source, target }: Layout['columns'],
): Layout['languages'] {
  const used = body.filter(({ cells }) => filled(cells) > 0)
  const of = header.flatMap((_, at) =>
    at !== source && at !== target && used.length > 0 && used.every(({ cells }) => isCode(cells[at] ?? ''))
      ? [at]
      : [],
  )
  const [from, to, ...more] = of
  return from !== undefined && to !== undefined && more.length === 0 ? { source: from, target: to } : null
}

function ofTwoColumns(rows: Row[]): Found | null {
  const used = rows.filter(({ cells }) => filled(cells) > 0)
  const [first] = used
  if (!first || used.some(({ cells }) => filled(cells) !== 2 || filled(cells.slice(0, 2)) !== 2)) return null
  const german = germanColumn(
    used.map(({ cells: [one = '', two = ''] }) => [one.trim(), two.trim()] as const),
  )
  if (german === null) return null
  const order = german === 0 ? 'German, then English' : 'English, then German'
  return {
    start: first.number,
    columns: { source: german, target: 1 - german, note: -1, avoid: -1 },
    languages: null,
    width: 2,
    remarks: [`The columns have no names; by their words they were taken for ${order}.`],
  }
}

const isNameOrBlank = (cell: string) => cell.trim() === '' || readColumnName(cell) !== null

const isCode = (cell: string) => readLanguage(cell) !== null
