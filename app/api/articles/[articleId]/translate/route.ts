import { operations, pickEngine, route, streamTranslation } from '#lib/server'

export const POST = route(operations.translateArticle, ({ params, body, request, store }) =>
  streamTranslation(
    store,
    params.articleId,
    { ...body, engine: pickEngine(body.engine), byName: body.engine !== undefined },
    request.signal,
  ),
)
