import Papa from 'papaparse'
import { draftTerm, type TermDraft } from '#lib/term'
import { refused, TermCollector, type TermsReading } from './terms-reading.ts'

const COLUMNS = ['source', 'target', 'note', 'avoid'] as const
type Column = (typeof COLUMNS)[number]
/** Where they stand in a row; -1 for those that are not there. */
type Columns = Record<Column, number>

/** What a header may call them, in small letters. */
const NAMES: Record<Column, string[]> = {
  source: ['source', 'de', 'german', 'deutsch', 'quelle', 'term', 'begriff'],
  target: ['target', 'en', 'english', 'englisch', 'ziel', 'translation', 'übersetzung'],
  note: ['note', 'notes', 'comment', 'notiz', 'anmerkung', 'bemerkung', 'kommentar'],
  avoid: ['avoid', 'vermeiden', 'nicht'],
}

/**
 * A table of terms with a header that names the columns in any order, `source` and `target` at least; commas,
 * semicolons or tabs between them, quoted as in RFC 4180. Words to avoid are apart by ; or |.
 */
export function readTermsCsv(text: string, warnings: string[]): TermsReading {
  const layout = findLayout(text)
  if (!layout)
    return refused(
      422,
      'The first row must name the columns: source,target,note,avoid. source (German) and target (English) must be among them.',
    )
  const terms = new TermCollector()
  let number = 0
  let broken = 0
  Papa.parse<string[]>(text, {
    delimiter: layout.delimiter,
    step({ data: row, errors }, parser) {
      number++
      if (errors.some(({ type }) => type === 'Quotes')) broken = number
      else if (number > 1) addRow(terms, number, row, layout.columns)
      if (broken || terms.isFull) parser.abort()
    },
  })
  if (broken)
    return refused(
      422,
      `The table cannot be read: a quotation mark in row ${broken} has no partner, or something stands behind it. Nothing was taken from it.`,
    )
  return terms.finish(warnings)
}

function addRow(terms: TermCollector, number: number, row: string[], columns: Columns): void {
  if (row.every((cell) => cell.trim() === '')) return
  const cell = (column: Column) => unguard(row[columns[column]] ?? '')
  const drafted = draftTerm({
    source: cell('source'),
    target: cell('target'),
    note: cell('note'),
    avoid: splitWords(cell('avoid')),
  })
  if (drafted.kind === 'term') terms.add(drafted.draft)
  else terms.skip(number, drafted.detail)
}

const LONGEST_HEADER = 2000

/** The mark between the columns is the one by which the header has names we know. */
function findLayout(text: string): { delimiter: string; columns: Columns } | null {
  const start = text.slice(0, LONGEST_HEADER)
  for (const delimiter of [',', ';', '\t']) {
    const [header = []] = Papa.parse<string[]>(start, { delimiter, preview: 1 }).data
    const place = (column: Column) =>
      header.findIndex((name) => NAMES[column].includes(name.trim().toLowerCase()))
    const columns = {
      source: place('source'),
      target: place('target'),
      note: place('note'),
      avoid: place('avoid'),
    }
    if (columns.source >= 0 && columns.target >= 0) return { delimiter, columns }
  }
  return null
}

/**
 * Terms as a table: UTF-8 with a mark, so that spreadsheets read the umlauts, commas, lines ended by \r\n. A cell
 * that a spreadsheet would run as a formula has an apostrophe in front; reading the table takes it off again.
 */
export function writeTermsCsv(terms: readonly TermDraft[]): string {
  const rows = terms.map(({ source, target, note, avoid }) =>
    [source, target, note ?? '', joinWords(avoid)].map(guard),
  )
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' })}\r\n`
}

/** See https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

const guard = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)
const unguard = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/** A backslash stands in front of a mark that belongs to a word. */
function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\;|]/g, '\\$&')).join(' | ')
}

function splitWords(cell: string): string[] {
  const words = cell.match(/(?:\\[\\;|]|[^;|])+/g) ?? []
  return words.map((word) => word.replace(/\\([\\;|])/g, '$1'))
}
