import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { postgresArticleIndex } from '../article-search/postgres.ts'
import type { Store } from '../contract.ts'
import { codeOf } from '../database/store-error.ts'
import type { Tables } from '../database/tables.ts'
import { postgresLocks } from '../locks/postgres.ts'
import { createPostgresIndexes, postgresIndex, rekeyMemory } from '../memory/index.ts'
import { storeOver } from '../store.ts'
import { type Connecting, clearError, connect } from './connection.ts'
import { migrate } from './migrations.ts'

/**
 * Opens the PostgreSQL database that `url` (postgres://…) names and brings its tables up to date. Any
 * number of processes may do so at once. Throws a StoreError that says what to do when the server does
 * not answer or does not let us in.
 */
export async function openPostgres(url: string): Promise<Store> {
  const where = withoutPassword(url)
  const diagnose = (error: unknown) => diagnosePostgres(error, where)
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // The pool replaces a connection that breaks while idle; without a listener its error would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let indexed: boolean
  let rekeying: Awaited<ReturnType<typeof rekeyMemory>>
  try {
    await sql`select 1`.execute(db)
    await migrate(db, 'postgres')
    indexed = await createPostgresIndexes(db)
    rekeying = await rekeyMemory((work) => db.transaction().execute(work))
  } catch (error) {
    await db.destroy()
    throw clearError(error, diagnose)
  }
  const locks = postgresLocks(url, (error) => clearError(error, diagnose))
  return storeOver(
    connect({
      database: 'postgres',
      db,
      index: postgresIndex,
      articleIndex: postgresArticleIndex,
      locks,
      advice: indexed ? null : withoutTrigrams(where),
      queue: (work) => work(),
      diagnose,
      async close() {
        await rekeying.stop()
        await locks.close()
        await db.destroy()
      },
    }),
  )
}

function withoutTrigrams(where: string): string {
  return `The PostgreSQL database ${where} does not let us have the extension pg_trgm, so a search for words in the translation memory or in the list of articles reads all of it: slow beyond some 100,000 units or 10,000 articles. Let the owner of the database run “create extension pg_trgm”, then start again.`
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { hostname, port, pathname } = new URL(url)
  return `${pathname.slice(1) || 'postgres'} at ${hostname || 'localhost'}${port && `:${port}`}`
}

function diagnosePostgres(error: unknown, where: string): ReturnType<Connecting['diagnose']> {
  const code = codeOf(error)
  if (code === '53100' || code === 'ENOSPC')
    return {
      kind: 'full',
      message: `The disk of the PostgreSQL database ${where} is full. Nothing was saved; free some space and try again.`,
    }
  if (['XX001', 'XX002', '58030'].includes(code))
    return {
      kind: 'damaged',
      message: `The PostgreSQL database ${where} reports damaged files (${code}). Restore it from a backup.`,
    }
  if (['25006', '42501'].includes(code))
    return {
      kind: 'unwritable',
      message: `The PostgreSQL database ${where} cannot be written (${code}). Give its user the right to create and write tables.`,
    }
  if (['55P03', '53300', '40P01'].includes(code))
    return { kind: 'busy', message: `The PostgreSQL database ${where} is too busy (${code}). Try again.` }
  if (['28P01', '28000', '3D000'].includes(code))
    return {
      kind: 'unreachable',
      message: `The PostgreSQL database ${where} does not let us in (${code}). Check the user, password and database name in DATABASE_URL.`,
    }
  if (
    code.startsWith('08') ||
    code.startsWith('57P') ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE'].includes(
      code,
    ) ||
    (error instanceof Error &&
      /connection.*(timeout|terminated)|timeout.*connect|query read timeout|not queryable/i.test(
        error.message,
      ))
  )
    return {
      kind: 'unreachable',
      message: `The PostgreSQL database ${where} does not answer. Check that the server runs and that DATABASE_URL is right.`,
    }
  return null
}
