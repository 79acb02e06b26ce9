import { type Kysely, sql } from 'kysely'
import { searchForm } from '#lib/text'
import { digest } from '../../database/normalise.ts'
import { createTrigramIndexes } from './sqlite.ts'

/** What the memory was before it could be searched. */
interface Before {
  memory: {
    id: string
    key: string
    source: string
    target: string
    target_language: string
    article_id: string | null
    recorded: 0 | 1
    at: string
  }
  memory_next: Before['memory'] & { words_key: string; source_words: string; target_words: string }
}

const PAGE = 500

/**
 * Gives each unit a number in the order in which they entered, and its search forms. The table is written anew:
 * SQLite numbers its rows for an index only where the number is the primary key.
 */
export async function makeMemorySearchable(
  db: Kysely<Before>,
  database: 'sqlite' | 'postgres',
): Promise<void> {
  await db.schema
    .createTable('memory_next')
    .addColumn('number', 'integer', (column) =>
      database === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('words_key', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('source_words', 'text', (column) => column.notNull())
    .addColumn('target_words', 'text', (column) => column.notNull())
    .addColumn('target_language', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text')
    .addColumn('recorded', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('memory_in_order').on('memory').columns(['at', 'id']).execute()
  for await (const units of pages(db))
    await db
      .insertInto('memory_next')
      .values(
        units.map((unit) => {
          const words = searchForm(unit.source)
          return {
            ...unit,
            words_key: digest(words),
            source_words: words,
            target_words: searchForm(unit.target),
          }
        }),
      )
      .execute()
  await db.schema.dropTable('memory').execute()
  await db.schema.alterTable('memory_next').renameTo('memory').execute()
  await db.schema.createIndex('memory_id').unique().on('memory').column('id').execute()
  await db.schema.createIndex('memory_key').on('memory').columns(['key', 'target_language']).execute()
  await db.schema.createIndex('memory_words').on('memory').columns(['words_key', 'target_language']).execute()
  await db.schema.createIndex('memory_latest').on('memory').column('at').execute()
  if (database === 'sqlite') await createTrigramIndexes(db)
}

/** The units of old, the earliest first. */
async function* pages(db: Kysely<Before>): AsyncGenerator<Before['memory'][]> {
  let after = { at: '', id: '' }
  for (;;) {
    const units = await db
      .selectFrom('memory')
      .selectAll()
      .where(sql<boolean>`(at, id) > (${after.at}, ${after.id})`)
      .orderBy('at')
      .orderBy('id')
      .limit(PAGE)
      .execute()
    const last = units.at(-1)
    if (!last) return
    yield units
    after = { at: last.at, id: last.id }
  }
}
