import type { ExportFormat, ExportInput } from './export-format.ts'
import { type ExportFormatId, exportFormats } from './export-formats.ts'
import { fileName } from './file-name.ts'

export interface ExportedFile {
  /** Safe on any system. */
  name: string
  /** Media type, with the charset where it is text. */
  type: string
  bytes: Uint8Array
}

/**
 * An article in one of its states as a file named after its title. Exports whatever there is: a segment
 * without English stands as `[untranslated: …]` in txt, md and docx, and as null in json. Throws for a format
 * that the catalogue has not.
 */
export async function exportArticle(
  options: ExportInput & { format: ExportFormatId },
): Promise<ExportedFile> {
  const { format: id, ...input } = options
  const format: ExportFormat | undefined = exportFormats.find((one) => one.id === id)
  if (!format) throw new Error(`There is no export format “${id}”.`)
  const { extensions, type } = format
  return { name: fileName(input.article.title, extensions[0]), type, bytes: await format.write(input) }
}
