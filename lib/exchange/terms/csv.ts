import type { TermFormat } from './term-format.ts'

/** A table with a header, as spreadsheets write it; see `csv/read-csv.ts`, which is loaded when first used. */
export const csv = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv'],
  type: 'text/csv; charset=utf-8',
  types: ['text/csv', 'text/tab-separated-values', 'text/plain'],
  description: 'header source,target,note,avoid',
  read: async (text, warnings) => (await import('./csv/read-csv.ts')).readTermsCsv(text, warnings),
  write: async (terms) => (await import('./csv/write-csv.ts')).writeTermsCsv(terms),
} as const satisfies TermFormat
