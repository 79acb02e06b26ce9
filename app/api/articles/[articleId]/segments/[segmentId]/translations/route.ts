import { askTranslation, listTranslations, operations, route } from '#lib/server'

export const GET = route(operations.listTranslations, ({ params, store }) => listTranslations(store, params))

export const POST = route(operations.askTranslation, ({ params, body, request, store }) =>
  askTranslation(store, params, body.engine, request.signal),
)
