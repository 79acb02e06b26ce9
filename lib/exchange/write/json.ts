import { cleanText, type Format, type Kind, type Status, type TargetLanguage } from '#lib/article'
import { type ExportFormat, utf8 } from './export-format.ts'

/**
 * The JSON export: everything that is known of an article in one state, for programs. `formatVersion` counts
 * up when a field changes its meaning or goes; new fields may come without.
 */
export interface JsonArticle {
  format: 'gegenlesen-article'
  formatVersion: 1
  article: { title: string; sourceLanguage: 'de'; targetLanguage: TargetLanguage; format: Format }
  /** The German as imported; `from` and `to` of the segments are UTF-16 offsets into it, end exclusive. */
  source: string
  segments: {
    /** Number of the paragraph, heading, list item or quotation, from 0. */
    block: number
    kind: Kind
    /** Level of a heading, 1–6, or depth of a list item, from 1; 0 for anything else. */
    level: number
    from: number
    to: number
    source: string
    /** The English; null while there is none. */
    target: string | null
    /** What a machine or the memory proposed; null where nothing did. */
    machine: string | null
    status: Status
  }[]
}

/** JSON in UTF-8, indented by two blanks; see `JsonArticle`. */
export const json = {
  id: 'json',
  label: 'Data',
  extensions: ['json'],
  type: 'application/json',
  description: 'German and English with their statuses',
  takesRevision: true,
  write({ article, source, segments }) {
    const { title, sourceLanguage, targetLanguage, format } = article
    const document: JsonArticle = {
      format: 'gegenlesen-article',
      formatVersion: 1,
      article: { title, sourceLanguage, targetLanguage, format },
      source,
      segments: segments.map((segment) => ({
        block: segment.block,
        kind: segment.kind,
        level: segment.level,
        from: segment.from,
        to: segment.to,
        source: segment.source,
        target: clean(segment.target),
        machine: clean(segment.machine),
        status: segment.status,
      })),
    }
    return utf8(`${JSON.stringify(document, null, 2)}\n`)
  },
} as const satisfies ExportFormat

const clean = (text: string | null) => (text === null ? null : cleanText(text).text)
