import { currentStore, currentUser, draftFrom, operations, route, toJson } from '#lib/server'

export const GET = route(operations.listArticles, async ({ query: { bin, ...page } }) => {
  const store = await currentStore()
  return bin ? store.listBin(page) : store.listArticles(page)
})

export const POST = route(operations.createArticle, async ({ body, request }) => {
  const { draft, wrapped, warnings } = await draftFrom(body)
  const { article, segments } = await (await currentStore()).createArticle(draft, currentUser(request))
  return toJson({ article, segments, warnings, wrapped }, 201, { Location: `/api/articles/${article.id}` })
})
