import { currentStore, found, operations, route } from '#lib/server'

export const POST = route(operations.undeleteArticle, async ({ params: { articleId } }) =>
  found(await (await currentStore()).articles.undelete(articleId), 'article in the bin'),
)
