import { currentStore, operations, readVersion, route } from '#lib/server'

export const GET = route(operations.readHealth, async () => {
  const store = await currentStore()
  await store.ping()
  return { status: 'ok' as const, database: store.database, version: readVersion() }
})
