import { StoreError } from '#lib/store'
import { Problem } from './http/problem.ts'
import { appVersion } from './runtime/app-version.ts'
import { currentStore } from './runtime/runtime.ts'

/** Whether the database answers. Throws a Problem when not, and leaves the log alone: monitors ask often. */
export async function readHealth() {
  try {
    const store = await currentStore()
    await store.ping()
    return { status: 'ok' as const, database: store.database, version: appVersion() }
  } catch (fault) {
    if (fault instanceof StoreError) throw new Problem(503, fault.message)
    throw fault
  }
}
