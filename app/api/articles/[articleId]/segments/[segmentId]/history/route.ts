import { currentStore, found, operations, route } from '#lib/server'

export const GET = route(operations.readHistory, async ({ params: { articleId, segmentId } }) =>
  found(await (await currentStore()).history(articleId, segmentId), 'sentence'),
)
