import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '../database/tables.ts'
import { openPostgres, openSqlite, type Store } from '../index.ts'
import { createDatabase, startPostgres } from './postgres.ts'

/** One of the databases the store promises to work alike on. */
export interface TestDialect {
  name: 'sqlite' | 'postgres'
  start(): Promise<TestServer>
}

export interface TestServer {
  /** Where a new, empty database is; `open` takes it, any number of times. */
  create(): Promise<string>
  open(where: string): Promise<Store>
  stop(): Promise<void>
}

/** The tables of a database without the store above them, for what only an older one would hold. */
export function openRaw(where: string): Kysely<Tables> {
  if (where.startsWith('postgres'))
    return new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: where }) }) })
  mkdirSync(dirname(where), { recursive: true })
  return new Kysely({ dialect: new SqliteDialect({ database: new BetterSqlite(where) }) })
}

export const dialects: TestDialect[] = [
  {
    name: 'sqlite',
    async start() {
      const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-sqlite-'))
      let count = 0
      return {
        create: async () => join(folder, `${++count}`, 'gegenlesen.db'),
        open: openSqlite,
        stop: async () => rmSync(folder, { recursive: true, force: true }),
      }
    },
  },
  {
    name: 'postgres',
    async start() {
      const server = await startPostgres()
      return {
        create: async () => (await createDatabase(server.url)).url,
        open: openPostgres,
        stop: server.stop,
      }
    },
  },
]
