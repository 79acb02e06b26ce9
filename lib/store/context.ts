import { sql } from 'kysely'
import type { Tx } from './database/tx.ts'

/** What a read goes with. */
export interface ReadContext {
  readonly tx: Tx
  /** The source of an article, from a cache; null when there is none. */
  source(articleId: string): Promise<string | null>
}

/** What a write goes with. */
export interface WriteContext extends ReadContext {
  /** Whose name the write is signed with. */
  readonly actor: string | null
}

/** A write on an article that has begun: under which number of the article's sequence, and when. */
export interface ArticleWrite extends WriteContext {
  readonly articleId: string
  readonly seq: number
  readonly at: string
}

/**
 * Begins every write on an article: draws the next number of its sequence, which also locks the article
 * against other writers until the transaction ends. Null when there is no such article, or it lies in the bin.
 */
export async function begin(context: WriteContext, articleId: string): Promise<ArticleWrite | null> {
  const row = await context.tx
    .updateTable('article')
    .set({ seq: sql`seq + 1` })
    .where('id', '=', articleId)
    .where('deleted_at', 'is', null)
    .returning('seq')
    .executeTakeFirst()
  return row ? { ...context, articleId, seq: row.seq, at: new Date().toISOString() } : null
}

/**
 * Begins a write beside an article, which itself does not change: locks it against other writers until the
 * transaction ends. False when there is no such article, or it lies in the bin.
 */
export async function lockArticleRow({ tx }: WriteContext, articleId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('article')
    .set({ seq: sql`seq` })
    .where('id', '=', articleId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Marks the article as changed by this write. */
export async function touch({ tx, articleId, at }: ArticleWrite): Promise<void> {
  await tx.updateTable('article').set({ updated_at: at }).where('id', '=', articleId).execute()
}
