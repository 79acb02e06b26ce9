import { currentStore, importMemory, operations, route } from '#lib/server'

export const POST = route(operations.importMemory, async ({ body: { file }, query: { targetLanguage } }) =>
  importMemory(await currentStore(), file, targetLanguage),
)
