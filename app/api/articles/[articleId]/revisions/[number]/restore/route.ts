import { found, operations, route } from '#lib/server'

export const POST = route(operations.restoreRevision, async ({ params: { articleId, number }, store }) =>
  found(await store.revisions.restore(articleId, number), 'revision'),
)
