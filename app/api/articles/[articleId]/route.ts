import { currentStore, found, namesTag, operations, route, toJson } from '#lib/server'

export const GET = route(operations.readArticle, async ({ params: { articleId }, request }) => {
  const store = await currentStore()
  // The tag first: should the article change in between, the next call sees a tag that no longer fits.
  const headers = {
    ETag: `"${found(await store.articles.tag(articleId), 'article')}"`,
    'Cache-Control': 'no-cache',
  }
  if (namesTag(request.headers.get('if-none-match'), headers.ETag))
    return new Response(null, { status: 304, headers })
  return toJson(found(await store.articles.read(articleId), 'article'), 200, headers)
})

export const PATCH = route(operations.updateArticle, async ({ params: { articleId }, body }) =>
  found(await (await currentStore()).articles.update(articleId, body), 'article'),
)

export const DELETE = route(operations.deleteArticle, async ({ params: { articleId } }) => {
  found((await (await currentStore()).articles.delete(articleId)) || null, 'article')
  return new Response(null, { status: 204 })
})
