import type { Kysely } from 'kysely'
import type { Finder } from '../memory/index.ts'
import { StoreFault, type Trouble } from './store-error.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './tx.ts'

/** What a database brings along; all else is the same code over both. */
export interface Connecting {
  readonly database: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  readonly finder: Finder
  /** What works worse than it could, and what to do, for whoever runs the server. */
  readonly advice?: string | null
  /** Runs a writer; a database that cannot wait for another writer lets them queue here. */
  queue<T>(work: () => Promise<T>): Promise<T>
  /** Which trouble an error tells of, with a message for a person; null for any other error. */
  diagnose(error: unknown): { trouble: Trouble; message: string } | null
  close(): Promise<void>
}

export interface Connection {
  readonly database: 'sqlite' | 'postgres'
  readonly finder: Finder
  readonly advice: string | null
  /** Everything inside sees one and the same state of the database. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** All or nothing, durable once it resolves. `work` must begin with a write, or two writers may meet. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Puts transactions and clear faults over a dialect. */
export function connect({
  database,
  db,
  finder,
  advice = null,
  queue,
  diagnose,
  close,
}: Connecting): Connection {
  async function clearly<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const found = diagnose(error)
      throw found ? new StoreFault(found.trouble, found.message, error) : error
    }
  }
  return {
    database,
    finder,
    advice,
    read: (work) =>
      clearly(() =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      ),
    write: (work) => clearly(() => queue(() => db.transaction().execute(work))),
    close,
  }
}
