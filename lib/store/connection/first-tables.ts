import type { Kysely } from 'kysely'

/** The first migration: articles with their segments, machine translations, revisions, and the memory. */
export async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('target_language', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .execute()
  await db.schema.createIndex('article_latest').on('article').columns(['updated_at', 'id']).execute()

  await db.schema
    .createTable('article_text')
    .addColumn('article_id', 'text', (column) =>
      column.primaryKey().references('article.id').onDelete('cascade'),
    )
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('machine')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('match', 'integer')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('machine_article').on('machine').column('article_id').execute()

  await db.schema
    .createTable('segment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('live', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('block', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('from_offset', 'integer', (column) => column.notNull())
    .addColumn('to_offset', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('active_ms', 'integer', (column) => column.notNull())
    .addColumn('search', 'text')
    .execute()
  await db.schema
    .createIndex('segment_order')
    .on('segment')
    .columns(['article_id', 'live', 'from_offset'])
    .execute()
  await db.schema
    .createIndex('segment_progress')
    .on('segment')
    .columns(['article_id', 'live', 'status'])
    .execute()

  await db.schema
    .createTable('segment_version')
    .addColumn('segment_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('live', 'integer', (column) => column.notNull())
    .addColumn('from_offset', 'integer', (column) => column.notNull())
    .addColumn('to_offset', 'integer', (column) => column.notNull())
    .addColumn('machine_id', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('needs_work', 'integer', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addPrimaryKeyConstraint('segment_version_key', ['segment_id', 'seq'])
    .execute()
  await db.schema
    .createIndex('segment_version_article')
    .on('segment_version')
    .columns(['article_id', 'seq'])
    .execute()

  await db.schema
    .createTable('revision')
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('segments', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_key', ['article_id', 'number'])
    .execute()

  await db.schema
    .createTable('memory')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('target_language', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text')
    .addColumn('recorded', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('memory_key').on('memory').columns(['key', 'target_language']).execute()
}
