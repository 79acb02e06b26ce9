import { type Kysely, sql } from 'kysely'
import type { ArticleIndex } from './index-adapter.ts'

/** More trigrams would not narrow the result down any further. */
const MOST_GRAMS = 60

/** SQLite finds pieces in an FTS5 index of their trigrams without content; triggers keep it in step with the table. */
export const sqliteArticleIndex: ArticleIndex = {
  piecesWith: (part, limit) => sql`
    select p.article_id from article_search_index as i cross join article_search as p on p.number = i.rowid
    where article_search_index match ${trigramsOf(part)} and instr(p.form, ${part}) > 0 limit ${limit}`,
}

/** Creates the index over an empty table. */
export async function createSqliteArticleIndex<T>(db: Kysely<T>): Promise<void> {
  await sql`
    create virtual table article_search_index using fts5(
      form, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
    )`.execute(db)
  const add = sql`insert into article_search_index (rowid, form) values (new.number, new.form);`
  const remove = sql`delete from article_search_index where rowid = old.number;`
  await sql`create trigger article_search_added after insert on article_search begin ${add} end`.execute(db)
  await sql`
    create trigger article_search_changed after update of form on article_search when new.form <> old.form begin
      ${remove} ${add}
    end`.execute(db)
  await sql`create trigger article_search_removed after delete on article_search begin ${remove} end`.execute(
    db,
  )
}

/** A search form holds no quotation marks. */
function trigramsOf(part: string): string {
  const characters = Array.from(part)
  const grams = characters.slice(2).map((last, at) => `"${characters[at]}${characters[at + 1]}${last}"`)
  return [...new Set(grams)].slice(0, MOST_GRAMS).join(' AND ')
}
