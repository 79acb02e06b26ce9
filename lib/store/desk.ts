import { sql } from 'kysely'
import type { Article } from '#lib/article'
import { noProgress, toArticle } from './articles.ts'
import type { Tx } from './connection.ts'
import { anywhere, foldForSearch } from './fold.ts'

/** More words than these narrow nothing down. */
const MOST_WORDS = 8

/** One page of the desk, the article changed last first; `q` finds what has each of its words anywhere. */
export async function listArticles(
  tx: Tx,
  { limit, cursor, q }: { limit: number; cursor?: string; q?: string },
): Promise<{ articles: Article[]; next?: string }> {
  let query = tx
    .selectFrom('article as a')
    .select([
      'a.id',
      'a.title',
      'a.format',
      'a.target_language',
      'a.words',
      'a.sample',
      'a.created_at',
      'a.updated_at',
    ])
    .select((select) =>
      select
        .selectFrom('segment as s')
        .innerJoin('segment_version as v', (join) =>
          join.onRef('v.segment_id', '=', 's.id').onRef('v.seq', '=', 's.seq'),
        )
        .select('v.target')
        .whereRef('s.article_id', '=', 'a.id')
        .where('s.live', '=', 1)
        .orderBy('s.from_offset')
        .limit(1)
        .as('target_title'),
    )
    .where('a.deleted_at', 'is', null)
    .orderBy('a.updated_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)

  const after = cursor === undefined ? null : readCursor(cursor)
  if (after)
    query = query.where((where) =>
      where.or([
        where('a.updated_at', '<', after.updatedAt),
        where.and([where('a.updated_at', '=', after.updatedAt), where('a.id', '<', after.id)]),
      ]),
    )

  for (const word of foldForSearch(q ?? '')
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)) {
    const pattern = anywhere(word)
    query = query.where((where) =>
      where.or([
        sql<boolean>`a.search like ${pattern} escape '\\'`,
        where.exists(
          where
            .selectFrom('article_text as t')
            .select('t.article_id')
            .whereRef('t.article_id', '=', 'a.id')
            .where(sql<boolean>`t.search like ${pattern} escape '\\'`),
        ),
        where.exists(
          where
            .selectFrom('segment as s')
            .select('s.id')
            .whereRef('s.article_id', '=', 'a.id')
            .where('s.live', '=', 1)
            .where(sql<boolean>`s.search like ${pattern} escape '\\'`),
        ),
      ]),
    )
  }

  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const progress = await readProgress(
    tx,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  return {
    articles: page.map((row) => toArticle(row, progress.get(row.id) ?? noProgress(), row.target_title)),
    ...(last && rows.length > limit ? { next: writeCursor(last.updated_at, last.id) } : {}),
  }
}

async function readProgress(tx: Tx, ids: string[]): Promise<Map<string, Article['progress']>> {
  const progress = new Map(ids.map((id) => [id, noProgress()]))
  if (ids.length === 0) return progress
  const counts = await tx
    .selectFrom('segment')
    .select(['article_id', 'status', sql<number>`cast(count(*) as integer)`.as('count')])
    .where('article_id', 'in', ids)
    .where('live', '=', 1)
    .groupBy(['article_id', 'status'])
    .execute()
  for (const { article_id, status, count } of counts) {
    const of = progress.get(article_id)
    if (!of) continue
    of[status] = count
    of.segments += count
  }
  return progress
}

function writeCursor(updatedAt: string, id: string): string {
  return Buffer.from(`${updatedAt} ${id}`).toString('base64url')
}

/** A cursor that is none starts from the top. */
function readCursor(cursor: string): { updatedAt: string; id: string } | null {
  const [, updatedAt, id] =
    /^(\d{4}-[\d:.TZ-]+) ([\w-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  return updatedAt && id ? { updatedAt, id } : null
}
