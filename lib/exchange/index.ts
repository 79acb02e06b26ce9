/**
 * Files in, files out: one file per format. What comes in is text or is refused with a sentence that says
 * what it seems to be; what goes out can be opened by whatever the format belongs to, whatever stood in the
 * article. Nothing here touches a disk.
 */
export type { ExportedFile, ExportInput, ExportSegment } from './export.ts'
export { type ExportFormat, exportArticle, exportFormats, isExportFormat } from './export-article.ts'
export { contentDisposition, fileName } from './file-name.ts'
export type { JsonArticle } from './json.ts'
export { type FileReading, type ReceivedFile, readFile } from './read-file.ts'
export { readTerms } from './read-terms.ts'
export { type ReadPair, readTmx, type TmxReading } from './read-tmx.ts'
export { TBX_TYPE, writeTbx } from './tbx.ts'
export { CSV_TYPE, writeTermsCsv } from './terms-csv.ts'
export type { TermsReading } from './terms-reading.ts'
export { type MemoryPair, TMX_TYPE, writeTmx } from './tmx.ts'
