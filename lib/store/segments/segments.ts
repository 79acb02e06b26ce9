import { randomUUID } from 'node:crypto'
import {
  applyPatch,
  cleanText,
  type HistoryEntry,
  joinSegments,
  type Piece,
  type Segment,
  type SegmentPatch,
  splitSegment,
} from '#lib/article'
import { hasArticle } from '../articles/articles.ts'
import type { ReadSource } from '../articles/source-cache.ts'
import type { Tx } from '../database/tx.ts'
import { beginWrite, type Moment, stamp } from '../database/write-context.ts'
import { remember } from '../memory/index.ts'
import { putMachineTexts } from '../translations/translations.ts'
import type { SegmentOutcome } from './contract.ts'
import {
  addActive,
  keepLate,
  readRow,
  record,
  type SegmentRow,
  type SegmentState,
  segmentsNow,
  toSegment,
} from './rows.ts'

/** What a write finds when its version is the current one. */
interface Found {
  kind: 'found'
  moment: Moment
  row: SegmentRow
  segment: Segment
  source: string
}

/** Begins a write on a segment. A target that came too late is kept in the history before it is turned away. */
async function find(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  segmentId: string,
  { version, target }: { version: number; target?: string | null },
  author: string | null,
): Promise<Found | { kind: 'conflict'; latest: Segment } | { kind: 'missing' }> {
  const moment = await beginWrite(tx, articleId, author)
  const row = moment && (await readRow(tx, articleId, segmentId))
  const source = row && (await readSource(tx, articleId))
  if (!moment || !row || source === null) return { kind: 'missing' }

  const stale = row.live === 0 || row.version !== version
  const late = target?.trim() ? cleanText(target).text : null
  if (stale && late !== null && late !== row.target) {
    const heir = row.live === 1 ? row : await coverOf(tx, articleId, row)
    await keepLate(tx, moment, heir, { version, target: late })
  }
  if (row.live === 0) return { kind: 'missing' }
  const segment = toSegment(row, source)
  return stale ? { kind: 'conflict', latest: segment } : { kind: 'found', moment, row, segment, source }
}

/** The segment that now holds the beginning of a removed one; there somebody will look for its texts. */
async function coverOf(tx: Tx, articleId: string, removed: SegmentRow): Promise<SegmentRow> {
  const heir = await segmentsNow(tx, articleId)
    .where('s.live', '=', 1)
    .where('s.from_offset', '<=', removed.from_offset)
    .where('s.to_offset', '>', removed.from_offset)
    .executeTakeFirst()
  return heir ?? removed
}

export async function saveSegment(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  segmentId: string,
  patch: SegmentPatch,
  author: string | null,
): Promise<SegmentOutcome<{ segment: Segment }>> {
  const found = await find(tx, readSource, articleId, segmentId, patch, author)
  if (found.kind !== 'found') return found
  const { moment, row, segment } = found

  const patched = applyPatch(segment, patch)
  if (patched.kind === 'refused') return patched
  await addActive(tx, segmentId, patch.activeMs)
  // A text that is saved counts even when it is the same: a save still under way must meet a newer version.
  if (!patched.changed && patch.target === undefined) return { kind: 'saved', segment }

  const { target, status, needsWork } = patched.segment
  const version = row.version + 1
  const state: SegmentState = { ...stateOf(row), version, target, status, needs_work: needsWork ? 1 : 0 }
  await record(tx, moment, [state], 'edit')
  await stamp(tx, moment)
  if (target !== null && (status === 'confirmed' || status === 'reviewed'))
    await remember(tx, moment, segment.source, target)
  return {
    kind: 'saved',
    segment: { ...patched.segment, version, updatedAt: moment.at, updatedBy: author },
  }
}

export async function split(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  segmentId: string,
  cut: { version: number; at: number; targetAt?: number },
  author: string | null,
): Promise<SegmentOutcome<{ segments: [Segment, Segment] }>> {
  const found = await find(tx, readSource, articleId, segmentId, { version: cut.version }, author)
  if (found.kind !== 'found') return found
  const { moment, row, segment, source } = found

  const parts = splitSegment(segment, cut.at, cut.targetAt)
  if (parts.kind === 'refused') return parts
  const machineIds = await putMachineTexts(tx, moment, parts.pieces)
  const [first, second] = parts.pieces.map((piece, index) => ({
    ...stateOf(row),
    ...stateOfPiece(piece),
    id: index === 0 ? row.id : randomUUID(),
    version: index === 0 ? row.version + 1 : 1,
    machine_id: machineIds[index] ?? null,
  })) as [SegmentState, SegmentState]
  await record(tx, moment, [first, second], 'split')
  await stamp(tx, moment)
  return {
    kind: 'saved',
    segments: [await readBack(tx, moment, first.id, source), await readBack(tx, moment, second.id, source)],
  }
}

export async function join(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  segmentId: string,
  { version }: { version: number },
  author: string | null,
): Promise<SegmentOutcome<{ segment: Segment }>> {
  const found = await find(tx, readSource, articleId, segmentId, { version }, author)
  if (found.kind !== 'found') return found
  const { moment, row, segment, source } = found

  const next = await segmentsNow(tx, articleId)
    .where('s.live', '=', 1)
    .where('s.block', '=', row.block)
    .where('s.from_offset', '>=', row.to_offset)
    .orderBy('s.from_offset')
    .limit(1)
    .executeTakeFirst()
  if (!next)
    return {
      kind: 'refused',
      detail: 'This is the last segment of its paragraph; there is none to join it with.',
    }

  const joined = joinSegments(segment, toSegment(next, source), source.slice(row.to_offset, next.from_offset))
  if (joined.kind === 'refused') return joined
  const [machineId] = await putMachineTexts(tx, moment, [joined.piece])
  await record(
    tx,
    moment,
    [
      {
        ...stateOf(row),
        ...stateOfPiece(joined.piece),
        version: row.version + 1,
        machine_id: machineId ?? null,
      },
      { ...stateOf(next), version: next.version + 1, live: 0 },
    ],
    'join',
  )
  await moveActive(tx, next.id, row.id)
  await stamp(tx, moment)
  return { kind: 'saved', segment: await readBack(tx, moment, row.id, source) }
}

/** The time spent on a segment goes to the one that swallows it. */
async function moveActive(tx: Tx, from: string, to: string): Promise<void> {
  const time = await tx.selectFrom('segment').select('active_ms').where('id', '=', from).executeTakeFirst()
  await addActive(tx, to, time?.active_ms)
  await tx.updateTable('segment').set({ active_ms: 0 }).where('id', '=', from).execute()
}

async function readBack(tx: Tx, moment: Moment, segmentId: string, source: string): Promise<Segment> {
  const row = await readRow(tx, moment.articleId, segmentId)
  if (!row) throw new Error(`segment ${segmentId} of article ${moment.articleId} cannot be read back`)
  return toSegment(row, source)
}

function stateOf(row: SegmentRow): SegmentState {
  const { at: _, author: __, machine: ___, engine: ____, match: _____, ...state } = row
  return state
}

function stateOfPiece(
  piece: Piece,
): Pick<SegmentState, 'from_offset' | 'to_offset' | 'target' | 'status' | 'needs_work'> {
  return {
    from_offset: piece.from,
    to_offset: piece.to,
    target: piece.target,
    status: piece.status,
    needs_work: piece.needsWork ? 1 : 0,
  }
}

export async function readSegment(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  segmentId: string,
): Promise<Segment | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const row = await readRow(tx, articleId, segmentId)
  const source = await readSource(tx, articleId)
  return row?.live && source !== null ? toSegment(row, source) : null
}

/** Its own texts, and those that stood over its German before a split or in the sentences that were joined. */
export async function history(tx: Tx, articleId: string, segmentId: string): Promise<HistoryEntry[] | null> {
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

/** Milliseconds somebody worked on each segment of the article. */
export async function activeTime(tx: Tx, articleId: string): Promise<Map<string, number> | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const rows = await tx
    .selectFrom('segment')
    .select(['id', 'active_ms'])
    .where('article_id', '=', articleId)
    .where('live', '=', 1)
    .execute()
  return new Map(rows.map((row) => [row.id, row.active_ms]))
}
