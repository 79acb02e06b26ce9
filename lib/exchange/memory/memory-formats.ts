import { byExtension } from '../file-format.ts'
import type { MemoryFormat } from './memory-format.ts'
import { tmx } from './tmx.ts'

/** Every format of a translation memory, in and out: one line for each. */
export const memoryFormats = [tmx] as const satisfies readonly MemoryFormat[]

/** The format that is written, and by which a file is read whose name tells nothing. */
export const usualMemoryFormat: MemoryFormat = tmx

/** The format of a received file, by the ending of its name. */
export function memoryFormatOf(name: string): MemoryFormat {
  return byExtension<MemoryFormat>(memoryFormats, name) ?? usualMemoryFormat
}
