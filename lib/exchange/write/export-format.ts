import type { Article, RevisionSegment } from '#lib/article'
import type { FileFormat } from '../file-format.ts'

/** What of a segment an export needs; in the order of the source. */
export type ExportSegment = Omit<RevisionSegment, 'id'>

/** An article in one of its states, on its way out. */
export interface ExportInput {
  article: Pick<Article, 'title' | 'targetTitle' | 'format' | 'sourceLanguage' | 'targetLanguage'>
  /** The article's untouched source; the ranges of the segments lie in it. */
  source: string
  segments: ExportSegment[]
}

/** One way in which an article goes out. */
export interface ExportFormat extends FileFormat {
  /** Whether a revision can be written, or only the current text. */
  readonly takesRevision: boolean
  /** The bytes of the file. A format that needs a library loads it here, so that the catalogue stays light. */
  write(input: ExportInput): Uint8Array | Promise<Uint8Array>
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
