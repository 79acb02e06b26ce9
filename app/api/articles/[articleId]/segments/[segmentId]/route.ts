import { currentStore, currentUser, operations, route, saved } from '#lib/server'

export const PATCH = route(
  operations.saveSegment,
  async ({ params: { articleId, segmentId }, body, request }) => {
    const store = await currentStore()
    return saved(await store.saveSegment(articleId, segmentId, body, currentUser(request))).segment
  },
)
