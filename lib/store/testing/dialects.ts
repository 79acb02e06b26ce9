import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
