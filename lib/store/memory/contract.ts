import type { TargetLanguage } from '#lib/article'

export interface MemoryUnit {
  /** Stays when the unit is changed. */
  id: string
  source: string
  target: string
  /** Where the pair comes from; null when it was shipped or imported. */
  articleId: string | null
  /** Shipped with the product for its sample article. */
  recorded: boolean
  at: string
}

/** What the memory holds for a sentence that is like this one. */
export interface MemoryMatch extends MemoryUnit {
  /** 100: the same but for blanks; 99: the same words; below, by the words that differ. See match/match-score.ts. */
  match: number
}

/** A unit that holds the words somebody looked for. */
export interface Concordance extends MemoryUnit {
  targetLanguage: TargetLanguage
  /** Where they stand: ranges of UTF-16 units, end exclusive, in order, apart; none on a side that was not meant. */
  found: { source: [number, number][]; target: [number, number][] }
}

/** A unit as a list shows it, with where it comes from and who stands for it. */
export interface ListedUnit extends MemoryUnit {
  targetLanguage: TargetLanguage
  /** Of the article it comes from; null without one, and while that is in the bin. */
  articleTitle: string | null
  /** Who confirmed, imported or changed it; null where nobody gave a name. */
  updatedBy: string | null
  /** Where the words that were looked for stand, as in a `Concordance`; absent where none were. */
  found?: Concordance['found']
}

/** Expected outcomes of a change to a unit; `known` gives the other unit that holds the very pair already. */
export type UnitPatched =
  | { kind: 'saved' | 'known'; unit: ListedUnit }
  | { kind: 'refused'; detail: string }
  | { kind: 'missing' }

/**
 * Pairs of sentences that people confirmed, or that came from elsewhere. Of an article it holds what somebody stands
 * behind: a pair leaves when its segment is changed, split, joined, emptied or confirmed no longer, or its article goes
 * into the bin, and comes back when it is confirmed anew or the article comes out. A pair from elsewhere stays.
 */
export interface Memory {
  /** Exact matches (but for blanks) of each source for the target language, the latest first; keyed by the source as given. */
  lookUp(sources: string[], targetLanguage: TargetLanguage): Promise<Map<string, MemoryUnit[]>>
  /**
   * The `limit` best matches of `atLeast` (1–100), the best first, of equals the latest, each pair once. The
   * same words are always found; of other matches nearly all are, among any number of units. Texts of any length.
   */
  match(
    source: string,
    targetLanguage: TargetLanguage,
    options: { limit: number; atLeast: number },
  ): Promise<MemoryMatch[]>
  /**
   * The units that hold every word of `q` on one of the sides, the latest first: in any order, upper and lower
   * case alike, as a piece of a longer word too (words of one or two letters only at its beginning); words
   * between quotation marks side by side. Looks among the 300 such units that entered last.
   */
  search(options: {
    q: string
    in: 'source' | 'target' | 'both'
    /** Both when left out. */
    targetLanguage?: TargetLanguage
    limit: number
  }): Promise<Concordance[]>
  /** A page of all units, those that entered first first; `next` is the `after` of the next page. */
  list(page: { after?: number; limit: number; targetLanguage?: TargetLanguage }): Promise<{
    units: (MemoryUnit & { targetLanguage: TargetLanguage })[]
    next?: number
  }>
  /**
   * A page of the units, those that entered last first; `next` is the `cursor` of the next page. With `q` those that
   * `search` finds on either side, in its order and on one page.
   */
  latest(page: { q?: string; limit: number; cursor?: string }): Promise<{
    units: ListedUnit[]
    next?: string
  }>
  /**
   * Changes the texts of a unit, which keeps its id: from then on it is found by its new German. The article it comes
   * from stays as it is; confirmed there anew, the sentence brings its own text back.
   */
  update(id: string, patch: { source?: string; target?: string }): Promise<UnitPatched>
  /** False when there is no such unit. */
  delete(id: string): Promise<boolean>
  /**
   * Adds pairs from elsewhere, all or none; a pair the memory holds already (in whatever article) is `known` and
   * stays as it is, as does one without text. `at` is when it was made, now when left out.
   */
  import(
    units: { source: string; target: string; targetLanguage: TargetLanguage; at?: string }[],
  ): Promise<{ added: number; known: number }>
  /** What `import` would add of these pairs, in their order; stores nothing. */
  previewImport<Unit extends { source: string; target: string; targetLanguage: TargetLanguage }>(
    units: readonly Unit[],
  ): Promise<Unit[]>
  /** Adds pairs, all or none. Of one source in one article the memory holds the target that was added last. */
  add(
    units: {
      source: string
      target: string
      targetLanguage: TargetLanguage
      articleId: string | null
      recorded?: boolean
    }[],
  ): Promise<void>
}
