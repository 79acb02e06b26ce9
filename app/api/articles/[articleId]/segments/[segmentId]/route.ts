import { operations, route, savedOrThrow } from '#lib/server'

export const PATCH = route(
  operations.saveSegment,
  async ({ params: { articleId, segmentId }, body, store }) => {
    return savedOrThrow(await store.segments.save(articleId, segmentId, body)).segment
  },
)
