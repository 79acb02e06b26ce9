/**
 * Terms as files, in and out. A file is read to its end before anything of it counts; what is no term is named.
 */
export { readTerms } from './read-terms.ts'
export type { TermFormat } from './term-format.ts'
export { type TermFormatId, termFormats } from './term-formats.ts'
export type { SkippedRow, TermsReading } from './terms-reading.ts'
