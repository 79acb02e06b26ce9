import { currentStore, operations, route, searchMemory } from '#lib/server'

export const GET = route(operations.searchMemory, async ({ query: { q, limit, targetLanguage } }) =>
  searchMemory(await currentStore(), q, { limit, targetLanguage }),
)
