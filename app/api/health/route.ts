import { operations, readHealth, route } from '#lib/server'

export const GET = route(operations.readHealth, () => readHealth())
