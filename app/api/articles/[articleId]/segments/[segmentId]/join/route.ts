import { operations, route, saved } from '#lib/server'

export const POST = route(
  operations.joinSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    const { segment } = saved(await store.segments.join(articleId, segmentId, body))
    return { segment }
  },
)
