import { mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { type DatabaseConnection, type Driver, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely'
import { sqliteArticleIndex } from '../article-search/sqlite.ts'
import type { Store } from '../contract.ts'
import { codeOf } from '../database/store-error.ts'
import type { Tables } from '../database/tables.ts'
import { inProcessLocks } from '../locks/in-process.ts'
import { rekeyMemory, sqliteIndex } from '../memory/index.ts'
import { storeOver } from '../store.ts'
import { type Connecting, clearError, connect } from './connection.ts'
import { migrate } from './migrations.ts'

/** How long one process waits for another that is writing. */
const PATIENCE_MS = 15_000

/**
 * Opens (or creates, with its folder) the SQLite database in `file` and brings its tables up to date.
 * Its locks (`store.locks`) hold within this process, so one process at a time is meant to use a file; what
 * another one writes meanwhile is safe all the same. Throws a StoreError that says what to do when the
 * file cannot be opened, written or understood.
 */
export async function openSqlite(file: string): Promise<Store> {
  const path = resolve(file)
  const diagnose = (error: unknown) => diagnoseSqlite(error, path)
  try {
    mkdirSync(dirname(path), { recursive: true })
    const queue = queueFor(path)
    const db = new Kysely<Tables>({ dialect: new Dialect(open(path)) })
    let rekeying: Awaited<ReturnType<typeof rekeyMemory>>
    try {
      await queue(() => migrateAlone(db))
      rekeying = await rekeyMemory((work) => queue(() => db.transaction().execute(work)))
    } catch (error) {
      await db.destroy()
      throw error
    }
    return storeOver(
      connect({
        database: 'sqlite',
        db,
        index: sqliteIndex,
        articleIndex: sqliteArticleIndex,
        locks: inProcessLocks(canonical(path)),
        queue,
        diagnose,
        async close() {
          await rekeying.stop()
          await db.destroy()
        },
      }),
    )
  } catch (error) {
    throw clearError(error, diagnose)
  }
}

/** SQLite rolls back by itself when the disk is full; a second rollback would fail and hide the first error. */
class Dialect extends SqliteDialect {
  readonly #database: Database

  constructor(database: Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    const database = this.#database
    return new (class extends SqliteDriver {
      override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
        if (database.inTransaction) await super.rollbackTransaction(connection)
      }
    })({ database })
  }
}

function open(path: string): Database {
  const connection = new BetterSqlite(path, { timeout: PATIENCE_MS })
  try {
    connection.pragma('journal_mode = WAL')
    // better-sqlite3 opens a WAL file with synchronous = NORMAL, which forgets the last saves in a power cut.
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** SQLite has no lock of its own for migrations: a transaction lets two processes that start at once do it one after the other. */
async function migrateAlone(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (alone) => {
    await sql`begin immediate`.execute(alone)
    try {
      await migrate(alone, 'sqlite')
      await sql`commit`.execute(alone)
    } catch (error) {
      await sql`rollback`.execute(alone).catch(() => undefined)
      throw error
    }
  })
}

/**
 * Writers of one process queue up, whichever store they came through: a wait inside SQLite stops the whole
 * process, and with it the very writer it waits for. On globalThis, because a bundler may load this module
 * more than once.
 */
function queueFor(path: string): Connecting['queue'] {
  const key = Symbol.for('gegenlesen.sqlite-writers')
  const shared = globalThis as { [key]?: Map<string, Promise<unknown>> }
  shared[key] ??= new Map()
  const tails = shared[key]
  const file = canonical(path)
  return (work) => {
    const turn = (tails.get(file) ?? Promise.resolve()).then(work, work)
    tails.set(file, turn)
    return turn
  }
}

/** One name for a file, whatever links lead to its folder; the folder exists. */
function canonical(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}

/** What an error of SQLite or of the file system says is wrong; null for any other error. */
export function diagnoseSqlite(error: unknown, path: string): ReturnType<Connecting['diagnose']> {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return {
      kind: 'full',
      message: `The disk that holds ${path} is full. Nothing was saved; free some space and try again.`,
    }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return {
      kind: 'damaged',
      message: `The database ${path} is damaged or is not a database. Move it away and put a backup in its place.`,
    }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return {
      kind: 'busy',
      message: `Another program has kept the database ${path} locked for too long. Close it and try again.`,
    }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'SQLITE_PERM' ||
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)
  )
    return {
      kind: 'unwritable',
      message: `The database ${path} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`,
    }
  if (code.startsWith('SQLITE_IOERR'))
    return {
      kind: 'unwritable',
      message: `Reading or writing the database ${path} failed (${code}). Check the disk and its free space.`,
    }
  return null
}
