import type { Overwrite, Segment } from '#lib/article'

/** What an engine or the memory returned for one segment. */
export interface MachineTranslation {
  segmentId: string
  text: string
  engine: string
  /** 0–100 for the memory, null for an engine. */
  match: number | null
  /** A fingerprint of what an engine was asked: segment, text, options, glossary. */
  requestKey?: string
  /** The version of the segment it was made for; any other is left alone. */
  version?: number
}

/** Machine translations: those that stand in the article, and those an engine was paid for. */
export interface Translations {
  /**
   * Stores machine translations in one transaction and gives the segments that took one. They are signed by
   * nobody, whoever the store is for: their engine says where they come from.
   * A segment that has a text already, or a person at work on it, is left alone, unless `overwrite` says more
   * (see `canOverwrite`); so is one that stands at another `version`. What stands there already is not stored again.
   */
  save(
    articleId: string,
    translations: MachineTranslation[],
    options?: { overwrite?: Overwrite },
  ): Promise<Segment[]>
  /**
   * What engines answered to these requests in the article, by their keys; the latest where there are several.
   * Holds what `save` left alone too: it was paid for.
   */
  readCached(articleId: string, requestKeys: string[]): Promise<Map<string, string>>
  /** Keeps what an engine answered for `readCached`; the segment stays as it is. */
  cache(articleId: string, translation: MachineTranslation & { requestKey: string }): Promise<void>
}
