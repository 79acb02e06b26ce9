import { operations, route, savedOrThrow } from '#lib/server'

export const POST = route(
  operations.splitSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    const { segments } = savedOrThrow(await store.segments.split(articleId, segmentId, body))
    return { segments }
  },
)
