import { found, operations, route } from '#lib/server'

export const GET = route(operations.listComments, async ({ params, store }) =>
  found(await store.comments.list(params.articleId), 'article'),
)

export const POST = route(operations.addComment, async ({ params, body, store }) =>
  found(await store.comments.add(params.articleId, body), 'sentence'),
)
