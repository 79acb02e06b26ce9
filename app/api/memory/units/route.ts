import { operations, route } from '#lib/server'

export const GET = route(operations.listMemoryUnits, ({ query, store }) => store.memory.latest(query))
