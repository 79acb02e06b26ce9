import { draftFrom, operations, route } from '#lib/server'

export const GET = route(operations.listArticles, async ({ query: { bin, ...page }, store }) =>
  bin ? store.articles.listBin(page) : store.articles.list(page),
)

export const POST = route(operations.createArticle, async ({ body, store }) => {
  const { draft, wrapped, warnings } = await draftFrom(body)
  const { article, segments } = await store.articles.create(draft)
  return {
    body: { article, segments, warnings, wrapped },
    headers: { Location: `/api/articles/${article.id}` },
  }
})
