import { sql } from 'kysely'
import type { ReadContext } from '../context.ts'
import type { Tx } from '../database/tx.ts'
import { hasArticle } from '../rows/article-rows.ts'

/** The column is a 32-bit integer in PostgreSQL, so it takes no more: over three weeks at one sentence. */
const MOST_MS = 2_000_000_000
const DAY_MS = 86_400_000

/** Adds working time to a segment; less than none counts as none, more than a day as a day. */
export async function addActiveTime(tx: Tx, segmentId: string, ms: number | undefined): Promise<void> {
  const span = Math.min(Math.max(Math.round(ms ?? 0), 0), DAY_MS)
  if (!(span > 0)) return
  await tx
    .updateTable('segment')
    .set({
      active_ms: sql`case when active_ms > ${MOST_MS - span} then ${MOST_MS} else active_ms + ${span} end`,
    })
    .where('id', '=', segmentId)
    .execute()
}

/** The time spent on a segment goes to the one it is joined to. */
export async function moveActiveTime(tx: Tx, from: string, to: string): Promise<void> {
  const time = await tx.selectFrom('segment').select('active_ms').where('id', '=', from).executeTakeFirst()
  await addActiveTime(tx, to, time?.active_ms)
  await tx.updateTable('segment').set({ active_ms: 0 }).where('id', '=', from).execute()
}

export async function readActiveTime(
  { tx }: ReadContext,
  articleId: string,
): Promise<Map<string, number> | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const rows = await tx
    .selectFrom('segment')
    .select(['id', 'active_ms'])
    .where('article_id', '=', articleId)
    .where('live', '=', 1)
    .execute()
  return new Map(rows.map((row) => [row.id, row.active_ms]))
}
