import { operations, route, searchMemory } from '#lib/server'

export const GET = route(operations.searchMemory, ({ query, store }) => searchMemory(store, query))
