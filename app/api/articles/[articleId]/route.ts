import { found, matchesTag, notModified, operations, route } from '#lib/server'

export const GET = route(operations.readArticle, async ({ params: { articleId }, request, store }) => {
  // The tag first: should the article change in between, the next call sees a tag that no longer fits.
  const headers = {
    ETag: `"${found(await store.articles.tag(articleId), 'article')}"`,
    'Cache-Control': 'no-cache',
  }
  if (matchesTag(request.headers.get('if-none-match'), headers.ETag)) return notModified(headers)
  return { body: found(await store.articles.read(articleId), 'article'), headers }
})

export const PATCH = route(operations.updateArticle, async ({ params, body, store }) =>
  found(await store.articles.update(params.articleId, body), 'article'),
)

export const DELETE = route(operations.deleteArticle, async ({ params, store }) => {
  found((await store.articles.delete(params.articleId)) || null, 'article')
  return null
})
