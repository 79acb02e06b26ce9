import { currentStore, currentUser, operations, route, saved } from '#lib/server'

export const POST = route(
  operations.splitSegment,
  async ({ params: { articleId, segmentId }, body, request }) => {
    const store = await currentStore()
    const { segments } = saved(
      await store.as(currentUser(request)).segments.split(articleId, segmentId, body),
    )
    return { segments }
  },
)
