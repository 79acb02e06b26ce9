import { sql } from 'kysely'
import { cleanText, LIMITS, type Revision, type RevisionSegment, type VersionName } from '#lib/article'
import { hasArticle } from '../articles/articles.ts'
import type { ReadSource } from '../articles/source-cache.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/tx.ts'
import { beginWrite, type Moment, stamp } from '../database/write-context.ts'
import {
  readLive,
  readLiveAt,
  record,
  type SegmentRow,
  type SegmentState,
  segmentsAt,
  segmentsNow,
  toRevisionSegment,
} from '../segments/rows.ts'

type RevisionRow = Tables['revision']

export async function createRevision(
  tx: Tx,
  articleId: string,
  label: string,
  author: string | null,
): Promise<Revision | null> {
  const moment = await beginWrite(tx, articleId, author)
  return moment && writeRevision(tx, moment, label)
}

/** Numbers and labels the article as it stands. */
async function writeRevision(tx: Tx, moment: Moment, label: string): Promise<Revision> {
  const { articleId, seq, author, at } = moment
  const previous = await latestRevision(tx, articleId)
  const number = (previous?.number ?? 0) + 1
  const { segments } = await tx
    .selectFrom('segment')
    .select(sql<number>`cast(count(*) as integer)`.as('segments'))
    .where('article_id', '=', articleId)
    .where('live', '=', 1)
    .executeTakeFirstOrThrow()
  const row: RevisionRow = {
    article_id: articleId,
    number,
    label: cleanText(label).text.trim().slice(0, LIMITS.label) || `Revision ${number}`,
    author,
    at,
    seq,
    segments,
    changed: previous ? await countChanged(tx, articleId, previous.seq) : await countEdited(tx, articleId),
  }
  await tx.insertInto('revision').values(row).execute()
  return toRevision(row)
}

/** Segments that are new, cover another range or read otherwise than at a number of the sequence. */
async function countChanged(tx: Tx, articleId: string, seq: number): Promise<number> {
  const pairs = await readTouched(tx, articleId, seq)
  return pairs.filter(
    ({ before, now }) =>
      now.live === 1 &&
      (before?.live !== 1 ||
        before.target !== now.target ||
        before.from_offset !== now.from_offset ||
        before.to_offset !== now.to_offset),
  ).length
}

/** The first revision has none before it to be compared with but the machine translation. */
async function countEdited(tx: Tx, articleId: string): Promise<number> {
  return (await readLive(tx, articleId)).filter(({ target, machine }) => target !== machine).length
}

/** Each segment written on after a number of the sequence, as it stood then (if it did) and as it stands. */
async function readTouched(
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

export async function listRevisions(tx: Tx, articleId: string): Promise<Revision[] | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const rows = await tx
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  return rows.map(toRevision)
}

export async function readRevision(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  number: number,
): Promise<{ revision: Revision; segments: RevisionSegment[] } | null> {
  const row = (await hasArticle(tx, articleId)) ? await findRevision(tx, articleId, number) : null
  const source = row && (await readSource(tx, articleId))
  if (!row || source === null) return null
  const segments = await readLiveAt(tx, articleId, row.seq)
  return {
    revision: toRevision(row),
    segments: segments.map((segment) => toRevisionSegment(segment, source)),
  }
}

export async function readVersion(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  version: VersionName,
): Promise<RevisionSegment[] | null> {
  if (typeof version === 'number')
    return (await readRevision(tx, readSource, articleId, version))?.segments ?? null
  const source = (await hasArticle(tx, articleId)) ? await readSource(tx, articleId) : null
  if (source === null) return null
  const segments = (await readLive(tx, articleId)).map((row) => toRevisionSegment(row, source))
  return version === 'current'
    ? segments
    : segments.map((segment) => ({ ...segment, target: segment.machine }))
}

/**
 * Writes every segment that differs from the revision anew, as the revision had it: versions count up, so a
 * save based on what stood before meets a conflict. Segments the revision does not know leave the article.
 */
export async function restoreRevision(
  tx: Tx,
  articleId: string,
  number: number,
  author: string | null,
): Promise<Revision | null> {
  const before = await beginWrite(tx, articleId, author)
  const revision = before && (await findRevision(tx, articleId, number))
  if (!before || !revision) return null

  const latest = await latestRevision(tx, articleId)
  const unsaved = latest ? await readTouched(tx, articleId, latest.seq) : []
  if (unsaved.some(({ before: then, now }) => differ(then, now)))
    await writeRevision(tx, before, `Before restoring revision ${number}`)

  // What is restored must come after what is kept: another number of the sequence.
  const moment = await beginWrite(tx, articleId, author)
  if (!moment) throw new Error(`article ${articleId} vanished while it was locked`)
  const states = (await readTouched(tx, articleId, revision.seq))
    .filter(({ before: then, now }) => differ(then, now))
    .map(({ before: then, now }) => restored(then, now))
  await record(tx, moment, states, 'restore')
  await stamp(tx, moment)
  return writeRevision(tx, moment, `Restored from revision ${number}`)
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
  const { at: _, author: __, machine: ___, engine: ____, match: _____, ...state } = then ?? now
  return { ...state, live: then?.live ?? 0, version: now.version + 1 }
}

async function findRevision(tx: Tx, articleId: string, number: number): Promise<RevisionRow | null> {
  const row = await tx
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

async function latestRevision(tx: Tx, articleId: string): Promise<RevisionRow | null> {
  const row = await tx
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

function toRevision(row: RevisionRow): Revision {
  return {
    number: row.number,
    label: row.label,
    author: row.author,
    createdAt: row.at,
    segments: row.segments,
    changedSincePrevious: row.changed,
  }
}
