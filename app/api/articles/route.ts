import { currentStore, currentUser, draftFrom, operations, route, toJson } from '#lib/server'

export const GET = route(operations.listArticles, async ({ query: { bin, ...page } }) => {
  const store = await currentStore()
  return bin ? store.articles.listBin(page) : store.articles.list(page)
})

export const POST = route(operations.createArticle, async ({ body, request }) => {
  const { draft, wrapped, warnings } = await draftFrom(body)
  const { article, segments } = await (await currentStore()).as(currentUser(request)).articles.create(draft)
  return toJson({ article, segments, warnings, wrapped }, 201, { Location: `/api/articles/${article.id}` })
})
