import { type Kysely, sql } from 'kysely'
import type { TargetLanguage } from '#lib/article'
import { COLUMNS, type Finder, type Row, type Side } from './finder.ts'
import { grams } from './rarity.ts'

const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']
const SIDES: Side[] = ['source', 'target']

/** What holds the rarest trigrams of a word nearly always holds the word, and each one more costs time. */
const GRAMS_A_WORD = 3

/** More trigrams than these narrow nothing down. */
const MOST_GRAMS = 60

/**
 * SQLite finds units in FTS5 indexes of trigrams, one for each side and language, that hold nothing but which
 * trigram is in which unit. Triggers keep them in step with the memory.
 */
export const sqliteFinder: Finder = {
  holding({ words, after }, language, limit) {
    const table = index('source', language)
    return sql`
      select * from (
        select rowid as number from ${table}
        where ${table} match ${allOf(words.flatMap(({ grams }) => grams.slice(0, GRAMS_A_WORD)))} and rowid > ${after} limit ${limit}
      )`
  },
  concordant: (side, parts, language, limit) => sql<Row>`
    select ${COLUMNS} from (
      select rowid from ${index(side, language)}
      where ${index(side, language)} match ${allOf([...new Set(parts.flatMap(grams))].slice(0, MOST_GRAMS))}
      order by rowid desc limit ${limit}
    ) as found join memory as m on m.number = found.rowid`,
}

/** Creates the indexes and fills them with what the memory holds. */
export async function createSqliteIndexes<T>(db: Kysely<T>): Promise<void> {
  for (const language of LANGUAGES) {
    for (const side of SIDES) {
      const table = index(side, language)
      const words = sql.ref(`${side}_words`)
      const [oldWords, newWords] = [sql.ref(`old.${side}_words`), sql.ref(`new.${side}_words`)]
      const trigger = (event: string) => sql.ref(`memory_${side}_${suffix(language)}_${event}`)
      const its = sql.lit(language)
      await sql`
        create virtual table ${table} using fts5(
          words, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
        )`.execute(db)
      await sql`
        insert into ${table} (rowid, words)
        select number, ${words} from memory where target_language = ${its} order by number`.execute(db)
      await sql`
        create trigger ${trigger('added')} after insert on memory when new.target_language = ${its} begin
          insert into ${table} (rowid, words) values (new.number, ${newWords});
        end`.execute(db)
      await sql`
        create trigger ${trigger('changed')} after update of ${words} on memory
        when new.target_language = ${its} and ${newWords} <> ${oldWords} begin
          delete from ${table} where rowid = old.number;
          insert into ${table} (rowid, words) values (new.number, ${newWords});
        end`.execute(db)
      await sql`
        create trigger ${trigger('removed')} after delete on memory when old.target_language = ${its} begin
          delete from ${table} where rowid = old.number;
        end`.execute(db)
    }
  }
}

const suffix = (language: TargetLanguage) => language.toLowerCase().replace('-', '_')

function index(side: Side, language: TargetLanguage) {
  return sql.ref(`memory_${side}_${suffix(language)}`)
}

/** A search form holds neither quotation marks nor anything else that FTS5 would take for an operator in them. */
function allOf(pieces: string[]): string {
  return pieces.map((piece) => `"${piece}"`).join(' AND ')
}
