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
  /** Key of the request to the engine, as `readCached` takes it. */
  requestKey?: string
  /** Version of the segment it was made for; a segment at another version does not take it. */
  version?: number
}

export interface TranslateOptions {
  /** The whole article, in order: what is not to be translated serves as context. */
  segments: Segment[]
  targetLanguage: TargetLanguage
  /** In Markdown, emphasis and links are sent as tags to engines that take tags. */
  format?: Format
  /** Null where none is set up. */
  engine: Engine | null
  /** The glossary, for engines that use it. */
  terms?: readonly Pick<Term, 'source' | 'target'>[]
  /** Only these; all when left out. Ids that are unknown are passed over. */
  segmentIds?: readonly string[]
  overwrite?: Overwrite
  /**
   * Segments that have a text get the engine's translation instead of the memory's: what they have may come from the
   * memory itself.
   */
  preferEngine?: boolean
  /** Exact matches of the memory, keyed by the source as given, the latest first. */
  lookUpMemory(sources: string[]): Promise<Map<string, { target: string; recorded: boolean }[]>>
  /** Translations an engine made before, by their request keys. */
  readCached?(requestKeys: string[]): Promise<Map<string, string>>
  /** Saves translations and gives the segments that took theirs. */
  save(translations: TranslationToSave[]): Promise<Segment[]>
  signal: AbortSignal
  pacing?: Pacing
}
