import { operations, readHealth, routeWithoutStore } from '#lib/server'

export const GET = routeWithoutStore(operations.readHealth, () => readHealth())
