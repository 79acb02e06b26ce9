/** The translation memory as files, in and out. A file is read to its end before anything of it counts. */
export type { MemoryFormat, MemoryPair, MemoryReading, ReadPair } from './memory-format.ts'
export { memoryFormatOf, memoryFormats, usualMemoryFormat } from './memory-formats.ts'
