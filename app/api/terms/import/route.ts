import { importTerms, operations, route } from '#lib/server'

export const POST = route(operations.importTerms, ({ body, query, store, request }) =>
  importTerms(store, body.file, query, request.signal),
)
