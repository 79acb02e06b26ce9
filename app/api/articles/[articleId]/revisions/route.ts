import { currentStore, currentUser, found, operations, route } from '#lib/server'

export const GET = route(operations.listRevisions, async ({ params: { articleId } }) =>
  found(await (await currentStore()).revisions.list(articleId), 'article'),
)

export const POST = route(operations.createRevision, async ({ params: { articleId }, body, request }) => {
  const store = await currentStore()
  return found(await store.as(currentUser(request)).revisions.create(articleId, body.label ?? ''), 'article')
})
