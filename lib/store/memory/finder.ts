import { type RawBuilder, type Sql, sql } from 'kysely'
import type { TargetLanguage } from '#lib/article'
import type { Needle } from './needles.ts'

export type Side = 'source' | 'target'

export interface Row {
  number: number
  source: string
  target: string
  target_language: TargetLanguage
  article_id: string | null
  recorded: 0 | 1
  at: string
  source_words: string
  target_words: string
}

/** How one database finds units by their search forms; all else about the memory is the same over both. */
export interface Finder {
  /** Selects `number` of the units of a language whose German holds the needle; at most `limit`. */
  holding(needle: Needle, language: TargetLanguage, limit: number): RawBuilder<unknown>
  /**
   * Selects the units of a language that hold every part, a piece of a search form, on that side; those that
   * entered last first. May give some that only nearly do.
   */
  concordant(side: Side, parts: string[], language: TargetLanguage, limit: number): RawBuilder<Row>
}

/** The columns of a Row, of `memory as m`. */
export const COLUMNS: ReturnType<Sql> = sql`m.number, m.source, m.target, m.target_language, m.article_id,
  m.recorded, m.at, m.source_words, m.target_words`
