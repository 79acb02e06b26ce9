import { operations, route, takeTranslations } from '#lib/server'

export const POST = route(operations.takeTranslations, ({ params, body, store }) =>
  takeTranslations(store, params.articleId, body),
)
