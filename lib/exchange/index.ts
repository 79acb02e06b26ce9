/**
 * Files in, files out: one file per format, one catalogue for each purpose. What comes in is text or is refused
 * with a sentence that says what it seems to be; what goes out can be opened by whatever the format belongs to,
 * whatever stood in the article. Nothing here touches a disk.
 *
 * A new format is one file beside the others and one line in the list: `read/import-formats.ts`,
 * `write/export-formats.ts`, `memory/memory-formats.ts` or `terms/term-formats.ts`. Screens, the interface and
 * error texts read the lists; `catalogues.test.ts` holds each entry to what its type promises.
 */

export { describeFormats, type FileFormat, idsIn, namesOf, type ReadableFormat } from './file-format.ts'
export {
  type MemoryFormat,
  type MemoryPair,
  type MemoryReading,
  memoryFormatOf,
  memoryFormats,
  type ReadPair,
  usualMemoryFormat,
} from './memory/index.ts'
export {
  acceptedFiles,
  type FileReading,
  type ImportFormat,
  importFormats,
  type ReceivedFile,
  readFile,
} from './read/index.ts'
export {
  readTerms,
  type SkippedRow,
  type TermFormat,
  type TermFormatId,
  type TermsReading,
  termFormats,
} from './terms/index.ts'
export {
  contentDisposition,
  type ExportedFile,
  type ExportFormat,
  type ExportFormatId,
  type ExportInput,
  type ExportSegment,
  exportArticle,
  exportFormats,
  fileName,
  type JsonArticle,
  usualExportFormat,
} from './write/index.ts'
