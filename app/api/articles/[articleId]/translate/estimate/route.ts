import { estimate, operations, pickEngine, route } from '#lib/server'

export const GET = route(operations.estimateTranslation, ({ params, query, store }) =>
  estimate(store, params.articleId, {
    ...query,
    engine: pickEngine(query.engine),
    byName: query.engine !== undefined,
  }),
)
