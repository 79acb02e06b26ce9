import type { Revision, RevisionSegment, VersionName } from '#lib/article'
import type { ReadContext } from '../context.ts'
import { hasArticle } from '../rows/article-rows.ts'
import { readLive, readLiveAt, toRevisionSegment } from '../rows/segment-rows.ts'
import { findRevision, toRevision } from './rows.ts'

export async function listRevisions({ tx }: ReadContext, articleId: string): Promise<Revision[] | null> {
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
  context: ReadContext,
  articleId: string,
  number: number,
): Promise<{ revision: Revision; segments: RevisionSegment[] } | null> {
  const { tx, source: readSource } = context
  const row = (await hasArticle(tx, articleId)) ? await findRevision(tx, articleId, number) : null
  const source = row && (await readSource(articleId))
  if (!row || source === null) return null
  const segments = await readLiveAt(tx, articleId, row.seq)
  return {
    revision: toRevision(row),
    segments: segments.map((segment) => toRevisionSegment(segment, source)),
  }
}

export async function readSnapshot(
  context: ReadContext,
  articleId: string,
  version: VersionName,
): Promise<RevisionSegment[] | null> {
  if (typeof version === 'number') return (await readRevision(context, articleId, version))?.segments ?? null
  const { tx, source: readSource } = context
  const source = (await hasArticle(tx, articleId)) ? await readSource(articleId) : null
  if (source === null) return null
  const segments = (await readLive(tx, articleId)).map((row) => toRevisionSegment(row, source))
  return version === 'current'
    ? segments
    : segments.map((segment) => ({ ...segment, target: segment.machine }))
}
