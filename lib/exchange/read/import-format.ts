import type { Format } from '#lib/segment'
import type { ReadableFormat } from '../file-format.ts'

/** One kind of file that becomes an article; known by its name, or else by its media type. */
export interface ImportFormat extends ReadableFormat {
  /** What kind of text is in it. */
  readonly holds: Format
}
