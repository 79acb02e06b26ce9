import type { Kind, RevisionSegment, Segment, Status } from '#lib/article'
import type { Tx } from '../database/tx.ts'

/** A segment at some number of its article's sequence, with its machine translation. */
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
  /** 0 once a join or a restore took it out of the article. */
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

/** The article's segments as they stood at a number of its sequence, those that were removed then included. */
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
export async function readSegmentRow(
  tx: Tx,
  articleId: string,
  segmentId: string,
): Promise<SegmentRow | null> {
  return (await segmentsNow(tx, articleId).where('s.id', '=', segmentId).executeTakeFirst()) ?? null
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

/** The columns of a row that a write leaves. */
export function stateOf(row: SegmentRow): SegmentState {
  const { at: _, author: __, machine: ___, engine: ____, match: _____, ...state } = row
  return state
}
