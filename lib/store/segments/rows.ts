import { sql } from 'kysely'
import type { Kind, RevisionSegment, Segment, Status } from '#lib/article'
import { chunks } from '../database/chunks.ts'
import { foldForSearch } from '../database/normalise.ts'
import type { Origin } from '../database/tables.ts'
import type { Tx } from '../database/tx.ts'
import type { Moment } from '../database/write-context.ts'

/** A segment at some number of the sequence, read with its machine translation. */
export interface SegmentRow extends SegmentState {
  at: string
  author: string | null
  machine: string | null
  engine: string | null
  match: number | null
}

/** What a write leaves of a segment. */
export interface SegmentState {
  id: string
  live: 0 | 1
  version: number
  block: number
  kind: Kind
  level: number
  from_offset: number
  to_offset: number
  target: string | null
  machine_id: string | null
  status: Status
  needs_work: 0 | 1
}

const COLUMNS = [
  's.id',
  's.block',
  's.kind',
  's.level',
  'v.live',
  'v.version',
  'v.from_offset',
  'v.to_offset',
  'v.target',
  'v.machine_id',
  'v.status',
  'v.needs_work',
  'v.at',
  'v.author',
  'm.text as machine',
  'm.engine',
  'm.match',
] as const

/** The article's segments as they stand, removed ones included, in no order. */
export function segmentsNow(tx: Tx, articleId: string) {
  return tx
    .selectFrom('segment as s')
    .innerJoin('segment_version as v', (join) =>
      join.onRef('v.segment_id', '=', 's.id').onRef('v.seq', '=', 's.seq'),
    )
    .leftJoin('machine as m', 'm.id', 'v.machine_id')
    .select(COLUMNS)
    .where('s.article_id', '=', articleId)
}

/** The article's segments as they stood at a number of the sequence, then removed ones included. */
export function segmentsAt(tx: Tx, articleId: string, seq: number) {
  return tx
    .selectFrom('segment as s')
    .innerJoin('segment_version as v', (join) =>
      join.onRef('v.segment_id', '=', 's.id').on((on) =>
        on(
          'v.seq',
          '=',
          on
            .selectFrom('segment_version as latest')
            .select((of) => of.fn.max('latest.seq').as('seq'))
            .whereRef('latest.segment_id', '=', 's.id')
            .where('latest.seq', '<=', seq)
            .where('latest.origin', '<>', 'conflict'),
        ),
      ),
    )
    .leftJoin('machine as m', 'm.id', 'v.machine_id')
    .select(COLUMNS)
    .where('s.article_id', '=', articleId)
}

/** The segments that are part of the article, in its order. */
export function readLive(tx: Tx, articleId: string): Promise<SegmentRow[]> {
  return segmentsNow(tx, articleId).where('s.live', '=', 1).orderBy('s.from_offset').execute()
}

/** The segments that were part of the article at a number of the sequence, in its order. */
export function readLiveAt(tx: Tx, articleId: string, seq: number): Promise<SegmentRow[]> {
  return segmentsAt(tx, articleId, seq).where('v.live', '=', 1).orderBy('v.from_offset').execute()
}

/** One segment as it stands, removed or not. */
export async function readRow(tx: Tx, articleId: string, segmentId: string): Promise<SegmentRow | null> {
  return (await segmentsNow(tx, articleId).where('s.id', '=', segmentId).executeTakeFirst()) ?? null
}

/** Stores what a write left of some segments: a row each for good, and the segment points to it. */
export async function record(
  tx: Tx,
  moment: Moment,
  states: readonly SegmentState[],
  origin: Exclude<Origin, 'conflict'>,
): Promise<void> {
  const { articleId, seq, author, at } = moment
  for (const some of chunks(states)) {
    await tx
      .insertInto('segment')
      .values(
        some.map(({ target, machine_id: _, needs_work: __, ...state }) => ({
          ...state,
          article_id: articleId,
          seq,
          search: target === null ? null : foldForSearch(target),
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
          search: excluded.ref('excluded.search'),
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
}

/** Keeps a text that came too late in the history of a segment, unless the history holds it already. */
export async function keepLate(
  tx: Tx,
  moment: Moment,
  row: SegmentRow,
  late: { version: number; target: string },
): Promise<void> {
  const { articleId, seq, author, at } = moment
  const known = await tx
    .selectFrom('segment_version')
    .select('seq')
    .where('segment_id', '=', row.id)
    .where('target', '=', late.target)
    .executeTakeFirst()
  if (known) return
  await tx
    .insertInto('segment_version')
    .values({
      segment_id: row.id,
      seq,
      article_id: articleId,
      version: late.version,
      live: row.live,
      from_offset: row.from_offset,
      to_offset: row.to_offset,
      target: late.target,
      machine_id: row.machine_id,
      status: 'edited',
      needs_work: row.needs_work,
      author,
      at,
      origin: 'conflict',
    })
    .execute()
}

/** What the column holds on both databases: more than three weeks at one sentence. */
export const MOST_ACTIVE_MS = 2_000_000_000

/** Adds working time to a segment; what is no sensible span (under 0, over a day) counts as none or a day. */
export async function addActive(tx: Tx, segmentId: string, ms: number | undefined): Promise<void> {
  const span = Math.min(Math.max(Math.round(ms ?? 0), 0), 86_400_000)
  if (!(span > 0)) return
  await tx
    .updateTable('segment')
    .set({
      active_ms: sql`case when active_ms > ${MOST_ACTIVE_MS - span} then ${MOST_ACTIVE_MS} else active_ms + ${span} end`,
    })
    .where('id', '=', segmentId)
    .execute()
}

export function toSegment(row: SegmentRow, source: string): Segment {
  return {
    ...toRevisionSegment(row, source),
    engine: row.engine,
    match: row.match,
    needsWork: row.needs_work === 1,
    version: row.version,
    updatedAt: row.at,
    updatedBy: row.author,
  }
}

export function toRevisionSegment(row: SegmentRow, source: string): RevisionSegment {
  return {
    id: row.id,
    block: row.block,
    kind: row.kind,
    level: row.level,
    from: row.from_offset,
    to: row.to_offset,
    source: source.slice(row.from_offset, row.to_offset),
    target: row.target,
    machine: row.machine,
    status: row.status,
  }
}
