import { type Kysely, type MigrationProvider, Migrator } from 'kysely'
import { makeArticlesSearchable } from '../article-search/migration.ts'
import type { Tables } from '../database/tables.ts'
import { createWordIndexes, makeMemorySearchable } from '../memory/index.ts'
import { rewriteTermSearch } from '../terms/migration.ts'
import { createFirstTables } from './first-tables.ts'

type Migrations = Awaited<ReturnType<MigrationProvider['getMigrations']>>

/** A migration that exists is never changed: databases have it behind them. A new one gets the next number. */
const migrationsOf = (database: 'sqlite' | 'postgres'): Migrations => ({
  '0001-articles': { up: createFirstTables },
  '0002-comments': {
    async up(db) {
      await db.schema
        .createTable('comment')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('article_id', 'text', (column) =>
          column.notNull().references('article.id').onDelete('cascade'),
        )
        .addColumn('segment_id', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('author', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('resolved', 'integer', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('comment_article').on('comment').columns(['article_id', 'at']).execute()
    },
  },
  '0003-memory-search': {
    up: (db) => makeMemorySearchable(db, database),
  },
  '0004-terms': {
    async up(db) {
      await db.schema
        .createTable('term')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('pair', 'text', (column) => column.notNull().unique())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .addColumn('avoid', 'text', (column) => column.notNull())
        .addColumn('search', 'text', (column) => column.notNull())
        .addColumn('sort', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_by', 'text')
        .execute()
      await db.schema.createIndex('term_order').on('term').columns(['sort', 'id']).execute()
    },
  },
  '0005-machine-question': {
    async up(db) {
      await db.schema.alterTable('machine').addColumn('question', 'text').execute()
      await db.schema
        .createIndex('machine_question')
        .on('machine')
        .columns(['article_id', 'question'])
        .execute()
    },
  },
  '0006-memory-words': {
    // PostgreSQL creates its indexes at every start: see createPostgresIndexes.
    up: async (db) => (database === 'sqlite' ? createWordIndexes(db) : undefined),
  },
  '0007-recorded': {
    async up(db) {
      // The sample's translation was stored as if it came from the memory, that is, from people.
      await db
        .updateTable('machine')
        .set({ engine: 'recorded' })
        .where('engine', '=', 'memory')
        .where('article_id', 'in', db.selectFrom('article').select('id').where('sample', '=', 1))
        .execute()
    },
  },
  '0008-memory-author': {
    up: (db) => db.schema.alterTable('memory').addColumn('updated_by', 'text').execute(),
  },
  '0009-article-search': {
    up: (db) => makeArticlesSearchable(db, database),
  },
  '0010-one-way-to-compare': {
    async up(db) {
      await rewriteTermSearch(db)
      // Units are keyed anew behind the start, slice by slice: see rekeyMemory.
      await db.schema
        .createTable('memory_rekeying')
        .addColumn('done', 'integer', (column) => column.notNull())
        .execute()
      await db.insertInto('memory_rekeying').values({ done: 0 }).execute()
    },
  },
  '0011-memory-imported': {
    up: (db) =>
      db.schema
        .alterTable('memory')
        .addColumn('imported', 'integer', (column) => column.notNull().defaultTo(0))
        .execute(),
  },
})

/**
 * Brings the tables up to date, or up to the migration that is named; nothing to do when they are. Throws what
 * the database said.
 */
export async function migrate(
  db: Kysely<Tables>,
  database: 'sqlite' | 'postgres',
  upTo?: string,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsOf(database) } })
  const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) throw error
}
