import { currentStore, currentUser, found, operations, route } from '#lib/server'

export const GET = route(operations.listRevisions, async ({ params: { articleId } }) =>
  found(await (await currentStore()).listRevisions(articleId), 'article'),
)

export const POST = route(operations.createRevision, async ({ params: { articleId }, body, request }) => {
  const store = await currentStore()
  return found(await store.createRevision(articleId, body.label ?? '', currentUser(request)), 'article')
})
