import { operations, route, saved } from '#lib/server'

export const PATCH = route(
  operations.saveSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    return saved(await store.segments.save(articleId, segmentId, body)).segment
  },
)
