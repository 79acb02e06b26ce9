import { docx } from './docx.ts'
import type { ExportedFile, Exporter, ExportInput } from './export-format.ts'
import { fileName } from './file-name.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { txt } from './txt.ts'

const exporters = { txt, md, docx, json } satisfies Record<string, Exporter>

export type ExportFormat = keyof typeof exporters

export const exportFormats = Object.keys(exporters) as ExportFormat[]

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exporters, name)
}

/**
 * An article in one of its states as a file named after its title. Exports whatever there is: a segment
 * without English stands as `[untranslated: …]` in txt, md and docx, and as null in json.
 */
export async function exportArticle(options: ExportInput & { format: ExportFormat }): Promise<ExportedFile> {
  const { format, ...input } = options
  const { extension, type, write } = exporters[format]
  return { name: fileName(input.article.title, extension), type, bytes: await write(input) }
}
