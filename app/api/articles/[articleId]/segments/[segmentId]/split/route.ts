import { operations, route, saved } from '#lib/server'

export const POST = route(
  operations.splitSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    const { segments } = saved(await store.segments.split(articleId, segmentId, body))
    return { segments }
  },
)
