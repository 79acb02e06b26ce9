import Papa from 'papaparse'
import type { TermDraft } from '#lib/term'

const COLUMNS = ['source', 'target', 'note', 'avoid']

/**
 * Terms as a table: UTF-8 with a mark, so that spreadsheets read the umlauts, commas, lines ended by \r\n. A cell
 * that a spreadsheet would run as a formula has an apostrophe in front; reading the table takes it off again.
 */
export function writeTermsCsv(terms: readonly TermDraft[]): string {
  const rows = terms.map(({ source, target, note, avoid }) =>
    [source, target, note ?? '', joinWords(avoid)].map(guard),
  )
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data: rows }, { newline: '\r\n' })}\r\n`
}

/** See https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

const guard = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)

/** A cell without the apostrophe that keeps it from being a formula. */
export const unguard = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/** A backslash stands in front of a mark that belongs to a word. */
function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\;|]/g, '\\$&')).join(' | ')
}

/** The words of a cell that `joinWords` may have written. */
export function splitWords(cell: string): string[] {
  const words = cell.match(/(?:\\[\\;|]|[^;|])+/g) ?? []
  return words.map((word) => word.replace(/\\([\\;|])/g, '$1'))
}
