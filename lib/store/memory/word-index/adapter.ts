import { type RawBuilder, type Sql, sql } from 'kysely'
import type { TargetLanguage } from '#lib/article'
import type { Tx } from '../../database/tx.ts'
import type { Condition } from '../condition.ts'

export type Side = 'source' | 'target'

export interface Row {
  number: number
  id: string
  source: string
  target: string
  target_language: TargetLanguage
  article_id: string | null
  recorded: 0 | 1
  at: string
  source_words: string
  target_words: string
}

/** A query for units that a sentence is worth comparing with. */
export interface CandidateQuery {
  /** Where to read from: what the index gives for a condition, or the units that entered after the one of a number. */
  among: { index: Condition } | { after: number }
  /** What their German holds. */
  words: Condition
  /** How many words it may have. */
  lengths: [number, number]
}

/** Selects units by words of their German. */
export interface WordQuery extends CandidateQuery {
  language: TargetLanguage
  limit: number
}

/** Selects units by pieces of their search forms. */
export interface ConcordanceQuery {
  sides: Side[]
  parts: string[]
  languages: TargetLanguage[]
  limit: number
}

/** Finds units by their search forms in the indexes of one database; all else about the memory is the same over both. */
export interface IndexAdapter {
  /** Settings for the transaction; called before the queries. */
  prepare(tx: Tx): Promise<void>
  /** Selects units whose German holds the words; of too many those that entered last. */
  byWords(query: WordQuery): RawBuilder<Row>
  /** Selects units that hold every part on one of the sides, those that entered last; may add some that do not. */
  concordance(query: ConcordanceQuery): RawBuilder<Row>
}

/** The columns of a Row, of `memory as m`. */
export const COLUMNS: ReturnType<Sql> = sql`m.number, m.id, m.source, m.target, m.target_language, m.article_id,
  m.recorded, m.at, m.source_words, m.target_words`

/** How many words the German of a unit has. */
const WORDS: ReturnType<Sql> = sql`length(source_words) - length(replace(source_words, ' ', '')) - 1`

/** What `lengthWord` makes of the length of a unit's German. */
export const LENGTH: ReturnType<Sql> = sql`'#' || (${WORDS})`

/** Holds for a unit of `memory as m` that is of the language, the length and the words of the query. */
export function matchesQuery(
  { words, lengths: [least, most], language }: WordQuery,
  position: 'instr' | 'strpos',
): RawBuilder<boolean> {
  const place = sql.raw(position)
  const holds = (condition: Condition): RawBuilder<boolean> => {
    if (typeof condition === 'string') return sql`${place}(m.source_words, ${` ${condition} `}) > 0`
    const [parts, between] = 'all' in condition ? [condition.all, sql` and `] : [condition.any, sql` or `]
    return sql`(${sql.join(parts.map(holds), between)})`
  }
  return sql`m.target_language = ${language} and ${WORDS} between ${sql.lit(least)} and ${sql.lit(most)}
    and ${holds(words)}`
}
