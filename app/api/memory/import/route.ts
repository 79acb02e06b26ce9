import { importMemory, operations, route } from '#lib/server'

export const POST = route(operations.importMemory, ({ body, query, store, request }) =>
  importMemory(store, body.file, query, request.signal),
)
