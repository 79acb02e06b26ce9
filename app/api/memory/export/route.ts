import { exportMemory, operations, route } from '#lib/server'

export const GET = route(operations.exportMemory, ({ query, store }) =>
  exportMemory(store, query.targetLanguage),
)
