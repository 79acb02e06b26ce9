import type { HistoryEntry, Segment } from '#lib/article'
import type { ReadContext } from '../context.ts'
import { hasArticle } from '../rows/article-rows.ts'
import { readSegmentRow, toSegment } from '../rows/segment-rows.ts'

export async function readSegment(
  { tx, source: readSource }: ReadContext,
  articleId: string,
  segmentId: string,
): Promise<Segment | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const row = await readSegmentRow(tx, articleId, segmentId)
  const source = await readSource(articleId)
  return row?.live && source !== null ? toSegment(row, source) : null
}

export async function readHistory(
  { tx }: ReadContext,
  articleId: string,
  segmentId: string,
): Promise<HistoryEntry[] | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const segment = await tx
    .selectFrom('segment')
    .select(['from_offset', 'to_offset'])
    .where('id', '=', segmentId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!segment) return null
  return tx
    .selectFrom('segment_version')
    .select(['version', 'target', 'status', 'author', 'at', 'origin as from'])
    .where('article_id', '=', articleId)
    .where((row) =>
      row.or([
        row('segment_id', '=', segmentId),
        // Texts of other segments over the same German: before a split, or of sentences that were joined.
        row.and([
          row('live', '=', 1),
          row('target', 'is not', null),
          row('from_offset', '<', segment.to_offset),
          row('to_offset', '>', segment.from_offset),
        ]),
      ]),
    )
    .orderBy('seq', 'desc')
    .execute()
}
