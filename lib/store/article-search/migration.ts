import { type Kysely, sql } from 'kysely'
import { searchForm } from '#lib/text'
import { chunks } from '../database/chunks.ts'
import { createSqliteArticleIndex } from './sqlite.ts'

interface Before {
  article: { id: string; title: string }
  article_text: { article_id: string; source: string }
  segment: { id: string; article_id: string; seq: number; live: 0 | 1 }
  segment_version: { segment_id: string; seq: number; target: string | null }
  article_search: { article_id: string; piece: string; form: string }
}

/** Articles that are read at a time. */
const PAGE = 100

/**
 * Gives the texts of articles a table of their own for searches, filled with those that are there; it replaces a
 * column `search` in three tables.
 */
export async function makeArticlesSearchable(
  db: Kysely<Before>,
  database: 'sqlite' | 'postgres',
): Promise<void> {
  await db.schema
    .createTable('article_search')
    .addColumn('number', 'integer', (column) =>
      database === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('piece', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('article_search_piece')
    .unique()
    .on('article_search')
    .columns(['article_id', 'piece'])
    .execute()
  if (database === 'sqlite') await createSqliteArticleIndex(db)
  for (let after = '', ids: string[]; ; after = ids.at(-1) ?? '') {
    const rows = await db
      .selectFrom('article')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    ids = rows.map(({ id }) => id)
    if (ids.length === 0) break
    for (const some of chunks(await piecesOf(db, ids)))
      await db.insertInto('article_search').values(some).execute()
  }
  for (const table of ['article', 'article_text', 'segment'])
    await sql`alter table ${sql.table(table)} drop column search`.execute(db)
}

async function piecesOf(db: Kysely<Before>, ids: string[]): Promise<Before['article_search'][]> {
  const titles = await db.selectFrom('article').select(['id', 'title']).where('id', 'in', ids).execute()
  const sources = await db
    .selectFrom('article_text')
    .select(['article_id', 'source'])
    .where('article_id', 'in', ids)
    .execute()
  const targets = await db
    .selectFrom('segment as s')
    .innerJoin('segment_version as v', (join) =>
      join.onRef('v.segment_id', '=', 's.id').onRef('v.seq', '=', 's.seq'),
    )
    .select(['s.id', 's.article_id', 'v.target'])
    .where('s.article_id', 'in', ids)
    .where('s.live', '=', 1)
    .execute()
  return [
    ...titles.map(({ id, title }) => ({ article_id: id, piece: 'title', form: searchForm(title) })),
    ...sources.map(({ article_id, source }) => ({ article_id, piece: 'source', form: searchForm(source) })),
    ...targets.map(({ id, article_id, target }) => ({
      article_id,
      piece: id,
      form: searchForm(target ?? ''),
    })),
  ].filter(({ form }) => form !== '')
}
