/**
 * The formats an article goes out in, and how it does. The catalogue is light: whatever library a format needs
 * is loaded when a file of it is first written.
 */
export { type ExportedFile, exportArticle } from './export-article.ts'
export type { ExportFormat, ExportInput, ExportSegment } from './export-format.ts'
export { type ExportFormatId, exportFormats, usualExportFormat } from './export-formats.ts'
export { contentDisposition, fileName } from './file-name.ts'
export type { JsonArticle } from './json.ts'
