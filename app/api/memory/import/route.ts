import { importMemory, operations, route } from '#lib/server'

export const POST = route(operations.importMemory, ({ body, query, store }) =>
  importMemory(store, body.file, query),
)
