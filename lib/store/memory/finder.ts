import { type RawBuilder, type Sql, sql } from 'kysely'
import type { TargetLanguage } from '#lib/article'
import type { Tx } from '../connection.ts'
import type { Condition } from './condition.ts'

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

/** Which units are looked for by words of their German. */
export interface Holding {
  words: Condition
  /** How many words they may have. */
  lengths: [number, number]
  language: TargetLanguage
  /** Only units that entered after this one; 0 for all. */
  after: number
  limit: number
}

/** Which units are looked for by pieces of their search forms. */
export interface Concordant {
  sides: Side[]
  parts: string[]
  languages: TargetLanguage[]
  limit: number
}

/** How one database finds units by their search forms; all else about the memory is the same over both. */
export interface Finder {
  /** Goes before the others in their transaction. */
  prepare(tx: Tx): Promise<void>
  /** Selects units whose German holds the words; of too many those that entered last. */
  holding(sought: Holding): RawBuilder<Row>
  /** Selects units that hold every part on one of the sides, those that entered last; may add some that do not. */
  concordant(sought: Concordant): RawBuilder<Row>
}

/** The columns of a Row, of `memory as m`. */
export const COLUMNS: ReturnType<Sql> = sql`m.number, m.source, m.target, m.target_language, m.article_id,
  m.recorded, m.at, m.source_words, m.target_words`

/** How many words the German of a unit has. */
const WORDS: ReturnType<Sql> = sql`length(source_words) - length(replace(source_words, ' ', '')) - 1`

/** A word that no text has, for the index: how many words the German of a unit has. */
export const LENGTH: ReturnType<Sql> = sql`'#' || (${WORDS})`

/** Any of the lengths, as the index knows them. */
export function ofLength([least, most]: Holding['lengths']): Condition {
  return { any: Array.from({ length: most - least + 1 }, (_, at) => `#${least + at}`) }
}

/** Holds for a unit whose German has so many words. */
export function hasWords([least, most]: Holding['lengths']): RawBuilder<boolean> {
  return sql`${WORDS} between ${sql.lit(least)} and ${sql.lit(most)}`
}
