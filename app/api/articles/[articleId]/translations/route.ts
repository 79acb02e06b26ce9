import { operations, route, takeTranslations } from '#lib/server'

export const POST = route(operations.takeTranslations, ({ params: { articleId }, body }) =>
  takeTranslations(articleId, body),
)
