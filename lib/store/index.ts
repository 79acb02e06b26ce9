/**
 * Everything the product stores, by resource: articles with their segments, every text anybody ever wrote,
 * machine translations, comments, revisions, the memory, the terms, and locks that hold across processes.
 * A promise of a write that resolved is on the disk. No text is overwritten: a stale write is answered with the
 * latest version and goes to the history. SQLite and PostgreSQL behave alike: same tables, same code, same tests.
 */
import { join } from 'node:path'
import { openPostgres } from './connection/postgres.ts'
import { openSqlite } from './connection/sqlite.ts'
import type { Store } from './contract.ts'

export { openPostgres } from './connection/postgres.ts'
export { openSqlite } from './connection/sqlite.ts'
export type { Store } from './contract.ts'
export { StoreError, type StoreErrorKind } from './database/store-error.ts'
export type { Lease, Locks } from './locks/contract.ts'
export type { Concordance, ListedUnit, MemoryMatch, MemoryUnit } from './memory/contract.ts'
export type { SegmentOutcome } from './segments/contract.ts'
export type { TermPatched } from './terms/contract.ts'
export type { MachineTranslation } from './translations/contract.ts'

/** PostgreSQL where `databaseUrl` names one, else `gegenlesen.db` in `dataDir`, created when missing. */
export function openStore({
  databaseUrl,
  dataDir,
}: {
  databaseUrl?: string
  dataDir: string
}): Promise<Store> {
  return databaseUrl ? openPostgres(databaseUrl) : openSqlite(join(dataDir, 'gegenlesen.db'))
}
