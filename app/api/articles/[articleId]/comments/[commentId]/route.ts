import { found, operations, route } from '#lib/server'

export const PATCH = route(
  operations.resolveComment,
  async ({ params: { articleId, commentId }, body, store }) =>
    found(await store.comments.resolve(articleId, commentId, body.resolved), 'comment'),
)
