import { currentStore, currentUser, operations, route, saved } from '#lib/server'

export const PATCH = route(
  operations.saveSegment,
  async ({ params: { articleId, segmentId }, body, request }) => {
    const store = await currentStore()
    return saved(await store.as(currentUser(request)).segments.save(articleId, segmentId, body)).segment
  },
)
