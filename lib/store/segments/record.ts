import { indexPieces } from '../article-search/pieces.ts'
import type { ArticleWrite } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import type { Origin } from '../database/tables.ts'
import { followInMemory, standingAmong } from '../memory/follow.ts'
import type { SegmentState } from '../rows/segment-rows.ts'

/**
 * Stores what a write leaves of some segments: a row each that never changes, and the segment points to it. The
 * search follows, and so does the memory: it holds of an article what people stand behind in it.
 */
export async function record(
  write: ArticleWrite,
  states: readonly SegmentState[],
  origin: Exclude<Origin, 'conflict'>,
): Promise<void> {
  const { tx, articleId, seq, actor: author, at } = write
  const before = await standingAmong(
    tx,
    states.map(({ id }) => id),
  )
  for (const some of chunks(states)) {
    await tx
      .insertInto('segment')
      .values(
        some.map(({ target: _, machine_id: __, needs_work: ___, ...state }) => ({
          ...state,
          article_id: articleId,
          seq,
          active_ms: 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          live: excluded.ref('excluded.live'),
          version: excluded.ref('excluded.version'),
          seq: excluded.ref('excluded.seq'),
          from_offset: excluded.ref('excluded.from_offset'),
          to_offset: excluded.ref('excluded.to_offset'),
          status: excluded.ref('excluded.status'),
        })),
      )
      .execute()
    await tx
      .insertInto('segment_version')
      .values(
        some.map(({ id, block: _, kind: __, level: ___, ...state }) => ({
          ...state,
          segment_id: id,
          article_id: articleId,
          seq,
          author,
          at,
          origin,
        })),
      )
      .execute()
  }
  await indexPieces(
    tx,
    articleId,
    states.map(({ id, live, target }) => ({ piece: id, text: live === 1 ? target : null })),
  )
  await followInMemory(write, before, states)
}
