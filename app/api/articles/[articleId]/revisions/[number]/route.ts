import { currentStore, found, operations, route } from '#lib/server'

export const GET = route(operations.readRevision, async ({ params: { articleId, number } }) =>
  found(await (await currentStore()).revisions.read(articleId, number), 'revision'),
)
