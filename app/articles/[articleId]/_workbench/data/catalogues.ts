import type { CallInput } from '#lib/api'

/** One that machine text can come from, as the server's catalogue describes it. */
export interface EngineDescription {
  id: string
  name: string
  /** In the middle of a sentence. */
  label: string
  kind: 'server' | 'browser' | 'origin'
  cost: 'characters' | 'provider' | 'nothing'
}

export type ExportFormatId = CallInput<'GET /api/articles/{articleId}/export'>['query']['format']

export interface ExportFormat {
  id: ExportFormatId
  label: string
  /** Without the full stop. */
  extension: string
  /** What is in such a file; '' where the label says it all. */
  description: string
  /** Whether a revision can be written, or only the current text. */
  takesRevision: boolean
}

/** What comes with the page: nothing of it changes while the server runs. */
export interface Catalogues {
  engines: readonly EngineDescription[]
  exportFormats: readonly ExportFormat[]
  usualExportFormat: ExportFormatId
}
