/**
 * A received file → its text, or a sentence why there is none, and the kinds of file that can be read. Imports
 * nothing heavy, so that the screen on which a file is chosen judges it as the server will.
 */
export type { ImportFormat } from './import-format.ts'
export { acceptedFiles, importFormats } from './import-formats.ts'
export { type FileReading, type ReceivedFile, readFile } from './read-file.ts'
