import type { Article, RevisionSegment } from '#lib/article'

/** What of a segment an export needs; in the order of the source. */
export type ExportSegment = Omit<RevisionSegment, 'id'>

/** An article in one of its states, on its way out. */
export interface ExportInput {
  article: Pick<Article, 'title' | 'targetTitle' | 'format' | 'sourceLanguage' | 'targetLanguage'>
  /** The article's untouched source; the ranges of the segments lie in it. */
  source: string
  segments: ExportSegment[]
}

export interface ExportedFile {
  /** Safe on any system. */
  name: string
  /** Media type, with the charset where it is text. */
  type: string
  bytes: Uint8Array
}

/** One export format: how a file of it is called, and how it is written. */
export interface Exporter {
  extension: string
  type: string
  write(input: ExportInput): Uint8Array | Promise<Uint8Array>
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
