import { currentStore, currentUser, operations, route, saved } from '#lib/server'

export const POST = route(
  operations.joinSegment,
  async ({ params: { articleId, segmentId }, body, request }) => {
    const store = await currentStore()
    const { segment } = saved(await store.as(currentUser(request)).segments.join(articleId, segmentId, body))
    return { segment }
  },
)
