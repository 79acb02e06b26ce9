import { currentStore, found, operations, route } from '#lib/server'

export const PATCH = route(operations.resolveComment, async ({ params: { articleId, commentId }, body }) =>
  found(await (await currentStore()).resolveComment(articleId, commentId, body.resolved), 'comment'),
)
