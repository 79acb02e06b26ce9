import { estimate, operations, pickEngine, route } from '#lib/server'

export const GET = route(operations.estimateTranslation, ({ params: { articleId }, query }) =>
  estimate(articleId, { ...query, engine: pickEngine(query.engine), byName: query.engine !== undefined }),
)
