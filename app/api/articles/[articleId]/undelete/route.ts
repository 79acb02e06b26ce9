import { found, operations, route } from '#lib/server'

export const POST = route(operations.undeleteArticle, async ({ params, store }) =>
  found(await store.articles.undelete(params.articleId), 'article in the bin'),
)
