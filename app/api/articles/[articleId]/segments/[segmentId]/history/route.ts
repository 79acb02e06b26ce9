import { found, operations, route } from '#lib/server'

export const GET = route(operations.readHistory, async ({ params: { articleId, segmentId }, store }) =>
  found(await store.segments.history(articleId, segmentId), 'sentence'),
)
