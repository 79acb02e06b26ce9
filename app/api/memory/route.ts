import { currentStore, operations, route, searchMemory } from '#lib/server'

export const GET = route(operations.searchMemory, async ({ query }) =>
  searchMemory(await currentStore(), query),
)
