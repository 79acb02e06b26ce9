import type { Revision } from '#lib/article'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/tx.ts'
import { type SegmentRow, segmentsAt, segmentsNow } from '../rows/segment-rows.ts'

export type RevisionRow = Tables['revision']

export async function findRevision(tx: Tx, articleId: string, number: number): Promise<RevisionRow | null> {
  const row = await tx
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

export async function latestRevision(tx: Tx, articleId: string): Promise<RevisionRow | null> {
  const row = await tx
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export function toRevision(row: RevisionRow): Revision {
  return {
    number: row.number,
    label: row.label,
    author: row.author,
    createdAt: row.at,
    segments: row.segments,
    changedSincePrevious: row.changed,
  }
}

/** Each segment written on after a number of the sequence, as it stood then (if it did) and as it stands. */
export async function readTouched(
  tx: Tx,
  articleId: string,
  seq: number,
): Promise<{ before: SegmentRow | undefined; now: SegmentRow }[]> {
  const touched = tx
    .selectFrom('segment_version as touched')
    .select('touched.segment_id')
    .where('touched.article_id', '=', articleId)
    .where('touched.seq', '>', seq)
    .where('touched.origin', '<>', 'conflict')
  const now = await segmentsNow(tx, articleId).where('s.id', 'in', touched).execute()
  const then = await segmentsAt(tx, articleId, seq).where('s.id', 'in', touched).execute()
  const before = new Map(then.map((row) => [row.id, row]))
  return now.map((row) => ({ before: before.get(row.id), now: row }))
}
