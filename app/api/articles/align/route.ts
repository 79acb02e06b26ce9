import { alignedDraft, currentStore, currentUser, operations, route, toJson } from '#lib/server'

export const POST = route(operations.alignArticle, async ({ body, request }) => {
  const { draft, wrapped, warnings, added } = await alignedDraft(body)
  const { article, segments } = await (await currentStore()).as(currentUser(request)).articles.create(draft)
  const along = added.map(({ at, text }) => ({ segmentId: segments[at]?.id ?? '', text }))
  const Location = `/api/articles/${article.id}`
  return toJson({ article, segments, warnings, wrapped, added: along }, 201, { Location })
})
