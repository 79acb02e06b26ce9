import { type Kysely, type RawBuilder, sql } from 'kysely'
import { POSTGRES_ARTICLE_INDEX } from '../../article-search/postgres.ts'
import { anywhere } from '../../database/normalise.ts'
import { codeOf } from '../../database/store-error.ts'
import type { Tables } from '../../database/tables.ts'
import { write } from '../condition.ts'
import { COLUMNS, type IndexAdapter, LENGTH, matchesQuery, type Row, type Side } from './adapter.ts'

const SIDES: Side[] = ['source', 'target']

/** Limits of the index: longer words are cut, and what comes after so many characters of a unit is left out. */
const LONGEST = 60
const MOST_CHARACTERS = 100_000

/** The words of a unit, and its length, as an index takes them: compared by their bytes, whatever the locale. */
const LEXEMES = sql`array_to_tsvector(
  string_to_array(
    btrim(left(source_words, ${sql.lit(MOST_CHARACTERS)})), ' '
  )::varchar(${sql.lit(LONGEST)})[]::text[] || (${LENGTH})::text
)`

/** So many of the last units are read one by one before an index is asked: what is common is found there. */
const LATEST = 20_000
const BEFORE_LATEST = sql`(select max(number) - ${sql.lit(LATEST)} from memory)`

/**
 * PostgreSQL finds whole words in an index of the words of each unit, and pieces with `like`, which pg_trgm's indexes
 * answer; without those it reads every unit. `offset 0` keeps its planner from the wrong plan: expecting many units,
 * it would read all of them in the order that is asked for.
 */
export const postgresIndex: IndexAdapter = {
  /** With the same wrong expectation it would scan the table, compile the query, or use parallel workers. */
  async prepare(tx) {
    await sql`
      select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx)
  },
  byWords(query) {
    const { among, limit } = query
    const held =
      'after' in among
        ? sql`m.number > ${among.after}`
        : sql`${LEXEMES} @@ ${write(among.index, { and: ' & ', or: ' | ', word: quoted })}::tsquery`
    return sql<Row>`
      select * from (
        select ${COLUMNS} from memory as m where ${held} and ${matchesQuery(query, 'strpos')} offset 0
      ) as held order by number desc limit ${limit}`
  },
  concordance({ sides, parts, languages, limit }) {
    const held = sql.join(
      sides.map((side) => holdsAll(side, parts)),
      sql` or `,
    )
    const holds = sql`(${held}) and m.target_language in (${sql.join(languages)})`
    return sql<Row>`
      select * from (
        select ${COLUMNS} from (
          select * from memory where number > ${BEFORE_LATEST} order by number desc offset 0
        ) as m where ${holds}
      ) as latest
      union all
      select * from (
        select * from (select ${COLUMNS} from memory as m where ${holds} offset 0) as found
        where number <= ${BEFORE_LATEST} order by number desc
      ) as earlier
      limit ${limit}`
  },
}

/** A search form holds neither quotation marks nor backslashes. */
function quoted(word: string): string {
  return `'${Array.from(word).slice(0, LONGEST).join('')}'`
}

function holdsAll(side: Side, parts: string[]) {
  const words = sql.ref(`m.${side}_words`)
  const holds = sql.join(
    parts.map((part) => sql`${words} like ${anywhere(part)} escape '\\'`),
    sql` and `,
  )
  return sql`(${holds})`
}

/**
 * Creates the indexes that make the adapter fast, unless they are there; whoever starts first does it. False when
 * the database does not let us have pg_trgm (it comes with PostgreSQL, and the owner of a database may switch it
 * on): then everything works, but a concordance reads the whole memory each time.
 */
export async function createPostgresIndexes(db: Kysely<Tables>): Promise<boolean> {
  const words = await createAtOnce(db, [
    sql`create index if not exists memory_source_lexemes on memory using gin (${LEXEMES}) with (fastupdate = off)`,
  ])
  const trigrams = await createAtOnce(db, [
    sql`create extension if not exists pg_trgm`,
    // The pending list makes a save cheap, but each look-up reads it: a short one serves both.
    ...SIDES.map(
      (side) => sql`
        create index if not exists ${sql.ref(`memory_${side}_trigrams`)} on memory
        using gin (${sql.ref(`${side}_words`)} gin_trgm_ops) with (gin_pending_list_limit = 256)`,
    ),
    POSTGRES_ARTICLE_INDEX,
  ])
  return words && trigrams
}

async function createAtOnce(db: Kysely<Tables>, statements: RawBuilder<unknown>[]): Promise<boolean> {
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('gegenlesen memory indexes'))`.execute(tx)
      for (const statement of statements) await statement.execute(tx)
    })
    return true
  } catch (error) {
    if (UNAVAILABLE.has(codeOf(error))) return false
    throw error
  }
}

/** No right to create it; not installed on the server; no such feature or operator class in a compatible database. */
const UNAVAILABLE = new Set(['42501', '58P01', '0A000', '42704', '42601'])
