import { cleanText, type Segment } from '#lib/article'
import { type ArticleWrite, begin, type WriteContext } from '../context.ts'
import type { Tx } from '../database/tx.ts'
import { readSegmentRow, type SegmentRow, segmentsNow, toSegment } from '../rows/segment-rows.ts'

/** A write on a segment whose version is the current one. */
interface Current {
  kind: 'current'
  write: ArticleWrite
  row: SegmentRow
  segment: Segment
  source: string
}

/**
 * Begins a write on a segment. A stale write, based on another version than the current one, is a conflict; its
 * target goes to the history first, so nobody's text is lost.
 */
export async function beginOnSegment(
  context: WriteContext,
  articleId: string,
  segmentId: string,
  { version, target }: { version: number; target?: string | null },
): Promise<Current | { kind: 'conflict'; latest: Segment } | { kind: 'missing' }> {
  const write = await begin(context, articleId)
  const row = write && (await readSegmentRow(write.tx, articleId, segmentId))
  const source = row && (await context.source(articleId))
  if (!write || !row || source === null) return { kind: 'missing' }

  const stale = row.live === 0 || row.version !== version
  const text = target?.trim() ? cleanText(target).text : null
  if (stale && text !== null && text !== row.target) {
    const holder = row.live === 1 ? row : await successorOf(write.tx, articleId, row)
    await archiveStale(write, holder, { version, target: text })
  }
  if (row.live === 0) return { kind: 'missing' }
  const segment = toSegment(row, source)
  return stale ? { kind: 'conflict', latest: segment } : { kind: 'current', write, row, segment, source }
}

/** The segment that now holds the beginning of a removed one: there somebody will look for its texts. */
async function successorOf(tx: Tx, articleId: string, removed: SegmentRow): Promise<SegmentRow> {
  const successor = await segmentsNow(tx, articleId)
    .where('s.live', '=', 1)
    .where('s.from_offset', '<=', removed.from_offset)
    .where('s.to_offset', '>', removed.from_offset)
    .executeTakeFirst()
  return successor ?? removed
}

/** Adds the text of a stale write to the history of a segment, unless the history holds it already. */
async function archiveStale(
  { tx, articleId, seq, actor, at }: ArticleWrite,
  row: SegmentRow,
  stale: { version: number; target: string },
): Promise<void> {
  const known = await tx
    .selectFrom('segment_version')
    .select('seq')
    .where('segment_id', '=', row.id)
    .where('target', '=', stale.target)
    .executeTakeFirst()
  if (known) return
  await tx
    .insertInto('segment_version')
    .values({
      segment_id: row.id,
      seq,
      article_id: articleId,
      version: stale.version,
      live: row.live,
      from_offset: row.from_offset,
      to_offset: row.to_offset,
      target: stale.target,
      machine_id: row.machine_id,
      status: 'edited',
      needs_work: row.needs_work,
      author: actor,
      at,
      origin: 'conflict',
    })
    .execute()
}
