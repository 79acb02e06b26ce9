import { currentStore, currentUser, found, operations, route } from '#lib/server'

export const POST = route(operations.restoreRevision, async ({ params: { articleId, number }, request }) => {
  const store = await currentStore()
  return found(await store.as(currentUser(request)).revisions.restore(articleId, number), 'revision')
})
