import { askTranslation, listTranslations, operations, route } from '#lib/server'

export const GET = route(operations.listTranslations, ({ params }) => listTranslations(params))

export const POST = route(operations.askTranslation, ({ params, body, request }) =>
  askTranslation(params, body.engine, request.signal),
)
