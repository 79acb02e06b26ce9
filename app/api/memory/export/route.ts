import { currentStore, exportMemory, operations, route } from '#lib/server'

export const GET = route(operations.exportMemory, async ({ query: { targetLanguage } }) =>
  exportMemory(await currentStore(), targetLanguage),
)
