import type { TargetLanguage } from '#lib/article'
import type { ReadableFormat } from '../file-format.ts'

/** A pair of the translation memory, as files carry it. */
export interface MemoryPair {
  source: string
  target: string
  targetLanguage: TargetLanguage
  /** When it was confirmed, ISO 8601 in UTC. */
  at: string
}

/** A pair as a file gives it: not every file dates its units. */
export type ReadPair = Omit<MemoryPair, 'at'> & { at?: string }

export type MemoryReading =
  | {
      kind: 'pairs'
      pairs: ReadPair[]
      /** Units that give no pair: no German, no English, or a text that is too long. */
      skipped: number
      /** The first of them: the number of the unit in the file, from 1, and a sentence on why. */
      skippedUnits: { row: number; reason: string }[]
      /** Sentences for the editor about what had to be guessed, replaced or left out. */
      warnings: string[]
    }
  /** 415: no file of the format. 422: one that cannot be read to its end; nothing of it counts. */
  | { kind: 'refused'; status: 415 | 422; detail: string }

/** One kind of file in which a translation memory comes in and goes out. */
export interface MemoryFormat extends ReadableFormat {
  /** Never throws. English of no named country counts for `plainEnglish`, for every one when left out. */
  read(bytes: Uint8Array, options: { plainEnglish?: TargetLanguage }): Promise<MemoryReading>
  /** The file in pieces as the pages of pairs come, so that a memory of any size passes through. */
  write(pages: AsyncIterable<readonly MemoryPair[]>, options: { toolVersion: string }): AsyncGenerator<string>
}
