import { type Kysely, sql } from 'kysely'
import { codeOf } from '../fault.ts'
import { anywhere } from '../fold.ts'
import type { Tables } from '../tables.ts'
import { COLUMNS, type Finder, type Row, type Side } from './finder.ts'
import type { RareWord } from './needles.ts'

const SIDES: Side[] = ['source', 'target']
const GRAMS_A_WORD = 3

/** PostgreSQL finds units with `like`, which pg_trgm's indexes answer; without them it reads every unit. */
export const postgresFinder: Finder = {
  holding({ words, after }, language, limit) {
    const holds = holdsAll('source', words.flatMap(piecesOf))
    return sql`
      select m.number from memory as m
      where ${holds} and m.number > ${after} and m.target_language = ${language} limit ${limit}`
  },
  concordant: (side, parts, language, limit) => sql<Row>`
    select ${COLUMNS} from memory as m
    where ${holdsAll(side, parts)} and m.target_language = ${language}
    order by m.at desc limit ${limit}`,
}

/**
 * The rarest pieces of a word: looking for all of it reads the long lists of its common ones too. Pieces with
 * umlauts are of no use where the database was made with the locale C, in which they are no letters.
 */
function piecesOf({ word, grams }: RareWord): string[] {
  const plain = grams.filter((gram) => /^[ a-z0-9]+$/.test(gram)).slice(0, GRAMS_A_WORD)
  return plain.length === GRAMS_A_WORD ? plain : [` ${word} `]
}

function holdsAll(side: Side, parts: string[]) {
  const words = sql.ref(`m.${side}_words`)
  return sql.join(
    parts.map((part) => sql`${words} like ${anywhere(part)} escape '\\'`),
    sql` and `,
  )
}

/**
 * Creates the indexes that make the finder fast, unless they are there; whoever starts first does it. False when
 * the database does not let us have pg_trgm (it comes with PostgreSQL, and the owner of a database may switch it
 * on): then everything works, but reads the whole memory each time.
 */
export async function createPostgresIndexes(db: Kysely<Tables>): Promise<boolean> {
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('gegenlesen memory indexes'))`.execute(tx)
      await sql`create extension if not exists pg_trgm`.execute(tx)
      // Entries that wait in a list make a save cheap, and each look-up reads the list: a short one serves both.
      for (const side of SIDES)
        await sql`
          create index if not exists ${sql.ref(`memory_${side}_trigrams`)} on memory
          using gin (${sql.ref(`${side}_words`)} gin_trgm_ops) with (gin_pending_list_limit = 256)`.execute(
          tx,
        )
    })
    return true
  } catch (error) {
    if (UNAVAILABLE.has(codeOf(error))) return false
    throw error
  }
}

/** No right to it; not installed on the server; no such feature, or operator class, in a database that is like PostgreSQL. */
const UNAVAILABLE = new Set(['42501', '58P01', '0A000', '42704', '42601'])
