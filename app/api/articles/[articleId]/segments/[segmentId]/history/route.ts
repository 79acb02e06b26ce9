import { currentStore, found, operations, route } from '#lib/server'

export const GET = route(operations.readHistory, async ({ params: { articleId, segmentId } }) =>
  found(await (await currentStore()).segments.history(articleId, segmentId), 'sentence'),
)
