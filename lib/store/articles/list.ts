import { sql } from 'kysely'
import { type Article, BIN_DAYS, type BinnedArticle } from '#lib/article'
import { type ArticleQuery, planArticleSearch } from '../article-search/find.ts'
import type { ArticleIndex } from '../article-search/index-adapter.ts'
import type { ReadContext } from '../context.ts'
import { anywhere } from '../database/normalise.ts'
import type { Tx } from '../database/tx.ts'
import { ARTICLE_COLUMNS, noProgress, toArticle } from '../rows/article-rows.ts'
import type { PageRequest } from './contract.ts'

export async function listArticles(
  { tx }: ReadContext,
  index: ArticleIndex,
  request: PageRequest,
): Promise<{ articles: Article[]; next?: string }> {
  const { rows, next } = await readPage(
    selectRows(tx).where('a.deleted_at', 'is', null),
    'updated_at',
    request,
    await planArticleSearch(tx, index, request.q ?? ''),
  )
  return { articles: await toArticles(tx, rows), ...next }
}

export async function listBin(
  { tx }: ReadContext,
  index: ArticleIndex,
  request: PageRequest,
): Promise<{ articles: BinnedArticle[]; next?: string }> {
  const { rows, next } = await readPage(
    selectBinned(tx),
    'deleted_at',
    request,
    await planArticleSearch(tx, index, request.q ?? ''),
  )
  return { articles: await toBinned(tx, rows), ...next }
}

export async function readBinned({ tx }: ReadContext, id: string): Promise<BinnedArticle | null> {
  const rows = await selectBinned(tx).where('a.id', '=', id).execute()
  return (await toBinned(tx, rows))[0] ?? null
}

function selectBinned(tx: Tx) {
  return selectRows(tx).where('a.deleted_at', 'is not', null)
}

type Query = ReturnType<typeof selectRows>
type Row = Awaited<ReturnType<Query['execute']>>[number]

function selectRows(tx: Tx) {
  return tx
    .selectFrom('article as a')
    .select(ARTICLE_COLUMNS.map((column) => `a.${column}` as const))
    .select('a.deleted_at')
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
}

/** The rows of one page, the latest by this time first, and the cursor of the next one. */
async function readPage(
  from: Query,
  time: 'updated_at' | 'deleted_at',
  { limit, cursor }: PageRequest,
  search: ArticleQuery | null,
): Promise<{ rows: Row[]; next: { next?: string } }> {
  const at = `a.${time}` as const
  let query = from
    .orderBy(at, 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)

  const after = cursor === undefined ? null : readCursor(cursor)
  if (after)
    query = query.where((where) =>
      where.or([
        where(at, '<', after.at),
        where.and([where(at, '=', after.at), where('a.id', '<', after.id)]),
      ]),
    )

  const rows = search?.among?.length === 0 ? [] : await thatHold(query, search).execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    next: last && rows.length > limit ? { next: writeCursor(last[time] ?? '', last.id) } : {},
  }
}

/** Narrows a query to articles that have each part in their title, source or English. */
function thatHold(query: Query, search: ArticleQuery | null): Query {
  if (!search) return query
  const start = search.among ? query.where('a.id', 'in', search.among) : query
  return search.parts.reduce(
    (narrowed, part) =>
      narrowed.where((where) =>
        where.exists(
          where
            .selectFrom('article_search as t')
            .select('t.number')
            .whereRef('t.article_id', '=', 'a.id')
            .where(sql<boolean>`t.form like ${anywhere(part)} escape '\\'`),
        ),
      ),
    start,
  )
}

async function toArticles(tx: Tx, rows: Row[]): Promise<Article[]> {
  const progress = await readProgress(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toArticle(row, progress.get(row.id) ?? noProgress(), row.target_title))
}

async function toBinned(tx: Tx, rows: Row[]): Promise<BinnedArticle[]> {
  const articles = await toArticles(tx, rows)
  return articles.map((article, index) => {
    const deletedAt = rows[index]?.deleted_at
    if (!deletedAt) throw new Error(`article ${article.id} is not in the bin`)
    const keptUntil = new Date(Date.parse(deletedAt) + BIN_DAYS * 86_400_000).toISOString()
    return { ...article, deletedAt, keptUntil }
  })
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

function writeCursor(at: string, id: string): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** Null for what is no cursor: the list then starts from the top. */
function readCursor(cursor: string): { at: string; id: string } | null {
  const [, at, id] = /^(\d{4}-[\d:.TZ-]+) ([\w-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  return at && id ? { at, id } : null
}
