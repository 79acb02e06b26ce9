import type { Revision } from '#lib/article'
import { begin, touch, type WriteContext } from '../context.ts'
import { type SegmentRow, type SegmentState, stateOf } from '../rows/segment-rows.ts'
import { record } from '../segments/record.ts'
import { writeRevision } from './create.ts'
import { findRevision, latestRevision, readTouched } from './rows.ts'

/**
 * Writes every segment that differs from the revision anew, as the revision had it: versions count up, so a
 * save based on what stood before meets a conflict. Segments the revision does not know leave the article.
 */
export async function restoreRevision(
  context: WriteContext,
  articleId: string,
  number: number,
): Promise<Revision | null> {
  const before = await begin(context, articleId)
  const { tx } = context
  const revision = before && (await findRevision(tx, articleId, number))
  if (!before || !revision) return null

  const latest = await latestRevision(tx, articleId)
  const unsaved = latest ? await readTouched(tx, articleId, latest.seq) : []
  if (unsaved.some(({ before: then, now }) => differ(then, now)))
    await writeRevision(before, `Before restoring revision ${number}`)

  // What is restored must come after what is kept: another number of the sequence.
  const write = await begin(context, articleId)
  if (!write) throw new Error(`article ${articleId} vanished while it was locked`)
  const states = (await readTouched(tx, articleId, revision.seq))
    .filter(({ before: then, now }) => differ(then, now))
    .map(({ before: then, now }) => restored(then, now))
  await record(write, states, 'restore')
  await touch(write)
  return writeRevision(write, `Restored from revision ${number}`)
}

function differ(then: SegmentRow | undefined, now: SegmentRow): boolean {
  if (then?.live !== 1 || now.live !== 1) return (then?.live ?? 0) !== now.live
  return (
    then.target !== now.target ||
    then.status !== now.status ||
    then.needs_work !== now.needs_work ||
    then.machine_id !== now.machine_id ||
    then.from_offset !== now.from_offset ||
    then.to_offset !== now.to_offset
  )
}

function restored(then: SegmentRow | undefined, now: SegmentRow): SegmentState {
  return { ...stateOf(then ?? now), live: then?.live ?? 0, version: now.version + 1 }
}
