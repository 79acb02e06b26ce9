import { currentStore, found, operations, route } from '#lib/server'

export const PATCH = route(operations.resolveComment, async ({ params: { articleId, commentId }, body }) =>
  found(await (await currentStore()).comments.resolve(articleId, commentId, body.resolved), 'comment'),
)
