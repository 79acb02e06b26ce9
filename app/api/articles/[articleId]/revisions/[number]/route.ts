import { found, operations, route } from '#lib/server'

export const GET = route(operations.readRevision, async ({ params: { articleId, number }, store }) =>
  found(await store.revisions.read(articleId, number), 'revision'),
)
