import type { VersionName } from '#lib/article'
import { contentDisposition, type ExportFormatId, exportArticle } from '#lib/exchange'
import type { Store } from '#lib/store'
import { found } from '../http/outcomes.ts'

/** One state of an article as a download; it says how many of its segments nobody confirmed. */
export async function exportFile(
  store: Store,
  articleId: string,
  format: ExportFormatId,
  version: VersionName,
): Promise<Response> {
  const [whole, source, segments] = await Promise.all([
    store.articles.read(articleId),
    store.articles.readSource(articleId),
    store.revisions.readSnapshot(articleId, version),
  ])
  const { article } = found(whole, 'article')
  const state = found(segments, 'revision')
  const file = await exportArticle({ format, article, source: found(source, 'article'), segments: state })
  const unconfirmed = state.filter(({ status }) => status !== 'confirmed' && status !== 'reviewed')
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': contentDisposition(file.name),
      'X-Unconfirmed-Segments': String(unconfirmed.length),
      'Cache-Control': 'no-store',
    },
  })
}
