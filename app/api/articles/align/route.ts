import { alignedDraft, operations, route } from '#lib/server'

export const POST = route(operations.alignArticle, async ({ body, store }) => {
  const { draft, wrapped, warnings, added } = await alignedDraft(body)
  const { article, segments } = await store.articles.create(draft)
  const along = added.map(({ at, text }) => ({ segmentId: segments[at]?.id ?? '', text }))
  return {
    body: { article, segments, warnings, wrapped, added: along },
    headers: { Location: `/api/articles/${article.id}` },
  }
})
