import { currentStore, found, operations, pickEngine, route, streamTranslation } from '#lib/server'

export const POST = route(operations.translateArticle, async ({ params: { articleId }, body, request }) => {
  const engine = pickEngine(body.engine)
  found(await (await currentStore()).articles.tag(articleId), 'article')
  return streamTranslation(articleId, { ...body, engine, byName: body.engine !== undefined }, request.signal)
})
