import { operations, route, savedOrThrow } from '#lib/server'

export const POST = route(
  operations.joinSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    const { segment } = savedOrThrow(await store.segments.join(articleId, segmentId, body))
    return { segment }
  },
)
