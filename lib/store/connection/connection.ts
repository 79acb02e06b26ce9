import type { Kysely } from 'kysely'
import type { ArticleIndex } from '../article-search/index-adapter.ts'
import { StoreError, type StoreErrorKind } from '../database/store-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/tx.ts'
import type { Locks } from '../locks/contract.ts'
import type { IndexAdapter } from '../memory/word-index/adapter.ts'

/** What differs between the databases; all else is the same code over both. */
export interface Connecting {
  readonly database: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  readonly index: IndexAdapter
  readonly articleIndex: ArticleIndex
  readonly locks: Locks
  /** What is slower than it could be, and what to do, for whoever runs the server. */
  readonly advice?: string | null
  /** Runs a writer; a database that cannot wait for another writer lets them queue here. */
  queue<T>(work: () => Promise<T>): Promise<T>
  /** What an error says is wrong, with a message for a person; null for any other error. */
  diagnose(error: unknown): { kind: StoreErrorKind; message: string } | null
  close(): Promise<void>
}

export interface Connection {
  readonly database: 'sqlite' | 'postgres'
  readonly index: IndexAdapter
  readonly articleIndex: ArticleIndex
  readonly locks: Locks
  readonly advice: string | null
  /** Everything inside sees one and the same state of the database. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** All or nothing, durable once it resolves. `work` must begin with a write, or two writers may meet. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A StoreError in place of an error that can be diagnosed; any other error as it is. */
export function clearError(error: unknown, diagnose: Connecting['diagnose']): unknown {
  const found = diagnose(error)
  return found ? new StoreError(found.kind, found.message, error) : error
}

/** Puts transactions and clear errors over a dialect. */
export function connect({
  database,
  db,
  index,
  articleIndex,
  locks,
  advice = null,
  queue,
  diagnose,
  close,
}: Connecting): Connection {
  async function clearly<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw clearError(error, diagnose)
    }
  }
  return {
    database,
    index,
    articleIndex,
    locks,
    advice,
    read: (work) =>
      clearly(() =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      ),
    write: (work) => clearly(() => queue(() => db.transaction().execute(work))),
    close,
  }
}
