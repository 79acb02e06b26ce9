import { applyPatch, type Segment, type SegmentPatch } from '#lib/article'
import { touch, type WriteContext } from '../context.ts'
import { type SegmentState, stateOf } from '../rows/segment-rows.ts'
import { addActiveTime } from './active-time.ts'
import type { SegmentOutcome } from './contract.ts'
import { record } from './record.ts'
import { beginOnSegment } from './stale-write.ts'

export async function saveSegment(
  context: WriteContext,
  articleId: string,
  segmentId: string,
  patch: SegmentPatch,
): Promise<SegmentOutcome<{ segment: Segment }>> {
  const begun = await beginOnSegment(context, articleId, segmentId, patch)
  if (begun.kind !== 'current') return begun
  const { write, row, segment } = begun

  const patched = applyPatch(segment, patch)
  if (patched.kind === 'refused') return patched
  await addActiveTime(write.tx, segmentId, patch.activeMs)
  // A text that is saved counts even when it is the same: a save still under way must meet a newer version.
  if (!patched.changed && patch.target === undefined) return { kind: 'saved', segment }

  const { target, status, needsWork } = patched.segment
  const version = row.version + 1
  const state: SegmentState = { ...stateOf(row), version, target, status, needs_work: needsWork ? 1 : 0 }
  await record(write, [state], 'edit')
  await touch(write)
  return {
    kind: 'saved',
    segment: { ...patched.segment, version, updatedAt: write.at, updatedBy: write.actor },
  }
}
