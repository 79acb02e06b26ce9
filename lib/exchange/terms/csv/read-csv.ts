import { type DraftedTerm, draftTerm } from '#lib/term'
import { refused, TermCollector, type TermsReading } from '../terms-reading.ts'
import { readLanguage } from './column-names.ts'
import { findLayout, type Layout } from './layout.ts'
import { BrokenRow, type Row, rowsOf } from './rows.ts'
import { splitWords, unguard } from './write-csv.ts'

/**
 * A table of terms; commas, semicolons or tabs between its columns, quoted as in RFC 4180. A header names the
 * columns in any order, German and English at least, and may stand below a title; without one a table is read
 * where its rows name their languages or its words tell them (see `findLayout`). A row that names its languages
 * may go from English to German: it is turned round. Words to avoid are apart by ; or |. What is uncertain in a
 * row makes it no term, and is named.
 */
export function readTermsCsv(text: string, warnings: string[]): TermsReading {
  const layout = findLayout(text)
  if (!layout)
    return refused(
      422,
      'It cannot be told which column is which. Name the columns in the first row and try again: source,target,note,avoid. source (German) and target (English) must be among them.',
    )
  const terms = new TermCollector()
  try {
    for (const row of rowsOf(text, layout.delimiter)) {
      if (row.number >= layout.start) addRow(terms, row, layout)
      if (terms.isFull) break
    }
  } catch (fault) {
    if (!(fault instanceof BrokenRow)) throw fault
    return refused(
      422,
      `The table cannot be read: a quotation mark in row ${fault.row} has no partner, or something stands behind it. Nothing was taken from it.`,
    )
  }
  return terms.finish([...warnings, ...layout.remarks])
}

function addRow(terms: TermCollector, { number, cells }: Row, layout: Layout): void {
  if (cells.every((cell) => cell.trim() === '')) return
  const drafted = draftRow(cells, layout)
  if (drafted.kind === 'term') terms.add(drafted.draft)
  else terms.skip(number, drafted.detail)
}

function draftRow(cells: readonly string[], layout: Layout): DraftedTerm {
  const { columns, delimiter, width } = layout
  // A comma amid a text that is not quoted has moved all that follows it.
  if (delimiter === ',' && cells.slice(width).some((cell) => cell.trim() !== ''))
    return {
      kind: 'refused',
      detail: 'It has more cells than there are columns; put a text with a comma in quotation marks.',
    }
  const direction = directionOf(cells, layout)
  if (direction === null)
    return { kind: 'refused', detail: 'It does not say that it goes from German to English or back.' }
  const cell = (column: keyof Layout['columns']) => unguard(cells[columns[column]] ?? '')
  const [source, target] = [cell('source'), cell('target')]
  if ([source, target].every((text) => readLanguage(text)) && [source, target].some(isCode))
    return { kind: 'refused', detail: 'These are codes of languages, not words.' }
  return draftTerm({
    source: direction === 'turned' ? target : source,
    target: direction === 'turned' ? source : target,
    note: cell('note'),
    avoid: splitWords(cell('avoid')),
  })
}

const isCode = (text: string) => /^\s*(?:de|en)(?:[-_][a-z]{2})?\s*$/i.test(text)

/** `turned` for a row from English to German; null for any other than the two. */
function directionOf(cells: readonly string[], { languages }: Layout): 'as is' | 'turned' | null {
  if (!languages) return 'as is'
  const [from, to] = [
    readLanguage(cells[languages.source] ?? ''),
    readLanguage(cells[languages.target] ?? ''),
  ]
  if (from === 'de' && to === 'en') return 'as is'
  return from === 'en' && to === 'de' ? 'turned' : null
}
