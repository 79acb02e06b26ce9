/**
 * A received file → its text, or a sentence why there is none. A closet with a door of its own, so that the
 * screen on which a file is chosen judges it as the server will, without the file formats next door.
 */
export { type FileReading, type ReceivedFile, readFile } from './read-file.ts'
