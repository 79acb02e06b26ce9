import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** Who writes on which article, when, and under which number of its sequence. */
export interface Moment {
  articleId: string
  seq: number
  author: string | null
  at: string
}

/**
 * Begins every write on an article: draws the next number of its sequence, which also locks the article
 * against other writers until the transaction ends. Null when there is no such article, or it lies in the bin.
 */
export async function beginWrite(tx: Tx, articleId: string, author: string | null): Promise<Moment | null> {
  const row = await tx
    .updateTable('article')
    .set({ seq: sql`seq + 1` })
    .where('id', '=', articleId)
    .where('deleted_at', 'is', null)
    .returning('seq')
    .executeTakeFirst()
  return row ? { articleId, seq: row.seq, author, at: new Date().toISOString() } : null
}

/** Marks the article as changed at this moment. */
export async function stamp(tx: Tx, { articleId, at }: Moment): Promise<void> {
  await tx.updateTable('article').set({ updated_at: at }).where('id', '=', articleId).execute()
}
