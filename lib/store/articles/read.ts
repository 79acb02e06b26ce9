import type { ArticleWithSegments } from '#lib/article'
import type { ReadContext } from '../context.ts'
import { hasArticle, progressOf, readArticleRow, toArticle } from '../rows/article-rows.ts'
import { readLive, toSegment } from '../rows/segment-rows.ts'

export async function readArticle(
  { tx, source: readSource }: ReadContext,
  id: string,
): Promise<ArticleWithSegments | null> {
  const row = await readArticleRow(tx, id)
  const source = row && (await readSource(id))
  if (!row || source === null || source === undefined) return null
  const segments = (await readLive(tx, id)).map((segment) => toSegment(segment, source))
  return { article: toArticle(row, progressOf(segments), segments[0]?.target ?? null), segments }
}

export async function readSource({ tx, source }: ReadContext, id: string): Promise<string | null> {
  return (await hasArticle(tx, id)) ? source(id) : null
}

/** The last number of the article's sequence, as every write draws one. */
export async function readTag({ tx }: ReadContext, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('article')
    .select('seq')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? String(row.seq) : null
}
