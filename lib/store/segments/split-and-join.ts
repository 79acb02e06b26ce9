import { randomUUID } from 'node:crypto'
import { joinSegments, type NewSegment, type Segment, splitSegment } from '#lib/article'
import { type ArticleWrite, touch, type WriteContext } from '../context.ts'
import {
  readSegmentRow,
  type SegmentRow,
  type SegmentState,
  segmentsNow,
  stateOf,
  toSegment,
} from '../rows/segment-rows.ts'
import { insertMachineTranslations } from '../rows/translation-rows.ts'
import { moveActiveTime } from './active-time.ts'
import type { SegmentOutcome } from './contract.ts'
import { record } from './record.ts'
import { beginOnSegment } from './stale-write.ts'

export async function split(
  context: WriteContext,
  articleId: string,
  segmentId: string,
  { version, at, targetAt }: { version: number; at: number; targetAt?: number },
): Promise<SegmentOutcome<{ segments: [Segment, Segment] }>> {
  const begun = await beginOnSegment(context, articleId, segmentId, { version })
  if (begun.kind !== 'current') return begun
  const { write, row, segment, source } = begun

  const outcome = splitSegment(segment, at, targetAt)
  if (outcome.kind === 'refused') return outcome
  const translations = await insertMachineTranslations(write, outcome.parts)
  const [first, second] = outcome.parts.map((part, index) => ({
    ...stateOf(row),
    ...stateOfNewSegment(part),
    id: index === 0 ? row.id : randomUUID(),
    version: index === 0 ? row.version + 1 : 1,
    machine_id: translations[index] ?? null,
  })) as [SegmentState, SegmentState]
  await record(write, [first, second], 'split')
  await touch(write)
  return {
    kind: 'saved',
    segments: [await readBack(write, first.id, source), await readBack(write, second.id, source)],
  }
}

export async function join(
  context: WriteContext,
  articleId: string,
  segmentId: string,
  { version }: { version: number },
): Promise<SegmentOutcome<{ segment: Segment }>> {
  const begun = await beginOnSegment(context, articleId, segmentId, { version })
  if (begun.kind !== 'current') return begun
  const { write, row, segment, source } = begun

  const next = await nextInBlock(write, row)
  if (!next)
    return {
      kind: 'refused',
      detail: 'This is the last segment of its paragraph; there is none to join it with.',
    }
  const joined = joinSegments(segment, toSegment(next, source), source.slice(row.to_offset, next.from_offset))
  if (joined.kind === 'refused') return joined
  const [translation] = await insertMachineTranslations(write, [joined.segment])
  const state: SegmentState = {
    ...stateOf(row),
    ...stateOfNewSegment(joined.segment),
    version: row.version + 1,
    machine_id: translation ?? null,
  }
  await record(write, [state, { ...stateOf(next), version: next.version + 1, live: 0 }], 'join')
  await moveActiveTime(write.tx, next.id, row.id)
  await touch(write)
  return { kind: 'saved', segment: await readBack(write, row.id, source) }
}

function nextInBlock({ tx, articleId }: ArticleWrite, row: SegmentRow): Promise<SegmentRow | undefined> {
  return segmentsNow(tx, articleId)
    .where('s.live', '=', 1)
    .where('s.block', '=', row.block)
    .where('s.from_offset', '>=', row.to_offset)
    .orderBy('s.from_offset')
    .limit(1)
    .executeTakeFirst()
}

async function readBack(
  { tx, articleId }: ArticleWrite,
  segmentId: string,
  source: string,
): Promise<Segment> {
  const row = await readSegmentRow(tx, articleId, segmentId)
  if (!row) throw new Error(`segment ${segmentId} of article ${articleId} cannot be read back`)
  return toSegment(row, source)
}

function stateOfNewSegment(
  segment: NewSegment,
): Pick<SegmentState, 'from_offset' | 'to_offset' | 'target' | 'status' | 'needs_work'> {
  return {
    from_offset: segment.from,
    to_offset: segment.to,
    target: segment.target,
    status: segment.status,
    needs_work: segment.needsWork ? 1 : 0,
  }
}
