/**
 * Files in, files out: one file per format. What comes in is text or is refused with a sentence that says
 * what it seems to be; what goes out can be opened by whatever the format belongs to, whatever stood in the
 * article. Nothing here touches a disk.
 */

export { type ReadPair, readTmx, type TmxReading } from './memory/read-tmx.ts'
export { type MemoryPair, TMX_TYPE, writeTmx } from './memory/tmx.ts'
export { type FileReading, type ReceivedFile, readFile } from './read/read-file.ts'
export { CSV_TYPE, writeTermsCsv } from './terms/csv.ts'
export { readTerms } from './terms/read-terms.ts'
export { TBX_TYPE, writeTbx } from './terms/tbx.ts'
export type { TermsReading } from './terms-reading.ts'
export { type ExportFormat, exportArticle, exportFormats, isExportFormat } from './write/export-article.ts'
export type { ExportedFile, ExportInput, ExportSegment } from './write/export-format.ts'
export { contentDisposition, fileName } from './write/file-name.ts'
export type { JsonArticle } from './write/json.ts'
