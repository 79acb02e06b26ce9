import type { Overwrite, Segment, TargetLanguage } from '#lib/article'
import type { Format } from '#lib/segment'
import type { Term } from '#lib/term'
import type { Pacing } from '../batching/pacing.ts'
import type { Engine } from '../engine.ts'

/** A translation on its way into the store; `match` is 100 from the memory and null from an engine. */
export interface TranslationToSave {
  segmentId: string
  text: string
  engine: string
  match: number | null
  /** What the engine was asked, as `readCached` takes it. */
  requestKey?: string
  /** Of the segment it was made for: one that has moved on since is not to take it. */
  version?: number
}

export interface TranslateOptions {
  /** The whole article, in order: what is not to be translated serves as context. */
  segments: Segment[]
  targetLanguage: TargetLanguage
  /** In Markdown, emphasis and links travel as tags where the engine carries them. */
  format?: Format
  /** Null where none is set up. */
  engine: Engine | null
  /** For an engine that minds terms. */
  terms?: readonly Pick<Term, 'source' | 'target'>[]
  /** Only these; all when left out. Ids that are unknown are passed over. */
  segmentIds?: readonly string[]
  overwrite?: Overwrite
  /** What has a text already is replaced by what the engine says, not by the memory: it may stand there itself. */
  preferEngine?: boolean
  /** Exact matches of the memory, keyed by the source as given, the latest first. */
  lookUpMemory(sources: string[]): Promise<Map<string, { target: string; recorded: boolean }[]>>
  /** Answers that were kept before, by their questions. */
  readCached?(requestKeys: string[]): Promise<Map<string, string>>
  /** Stores translations and gives the segments that took theirs. */
  keep(translations: TranslationToSave[]): Promise<Segment[]>
  signal: AbortSignal
  pacing?: Pacing
}
