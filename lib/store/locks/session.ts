import { createHash } from 'node:crypto'
import type { Client, QueryResult } from 'pg'

/** A connection that is lost unnoticed is noticed after so long, and the time to answer. */
const HEARTBEAT_MS = 10_000

/** One session of PostgreSQL and the advisory locks it holds; PostgreSQL frees them when the session ends. */
export class LockSession {
  readonly #client: Client
  readonly #lost = new AbortController()
  readonly #clear: (error: unknown) => unknown
  /** Locks that are held or asked for. */
  #uses = 0
  /** Settled when all queries made so far are answered. */
  #last: Promise<void> = Promise.resolve()
  #heartbeat: NodeJS.Timeout | undefined

  /** `clear` makes of an error of the database one that a person understands. */
  constructor(client: Client, clear: (error: unknown) => unknown) {
    this.#client = client
    this.#clear = clear
    const lose = (error?: Error) => this.#lose(error ?? new Error('Connection terminated'))
    client.on('error', lose)
    client.on('end', lose)
  }

  /** Aborted, with the reason, when the session and with it its locks are gone. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** Takes the lock if it is free. One session is given the same lock again, so callers must not ask for it twice. */
  async tryLock(key: string): Promise<boolean> {
    this.#use()
    const { number } = idOf(key)
    const { rows } = await this.#query('select pg_try_advisory_lock($1::bigint) as taken', [number])
    const taken = rows[0]?.taken === true
    if (!taken) this.#endUse()
    return taken
  }

  /** Frees a lock. Never throws: where the database does not answer, the session ends and its locks with it. */
  async unlock(key: string): Promise<void> {
    if (this.lost.aborted) return
    const unlocked = this.#query('select pg_advisory_unlock($1::bigint)', [idOf(key).number])
    this.#endUse()
    await unlocked.catch(() => {})
  }

  /** Whether any session holds the lock. */
  async isHeld(key: string): Promise<boolean> {
    const { high, low } = idOf(key)
    const { rows } = await this.#query(
      `select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1
       and classid = $1::bigint::oid and objid = $2::bigint::oid
       and database = (select oid from pg_database where datname = current_database())`,
      [high, low],
    )
    return rows.length > 0
  }

  async end(): Promise<void> {
    await this.#client.end()
  }

  /**
   * While a lock is held a transaction is open: a pooler between us and PostgreSQL then gives the connection to
   * nobody else. Queries go in the order in which they were made, so none need be waited for here.
   */
  #use(): void {
    this.#uses++
    if (this.#uses > 1) return
    this.#query('begin').catch(() => {})
    this.#heartbeat = setInterval(() => this.#query('select 1').catch(() => {}), HEARTBEAT_MS).unref()
  }

  #endUse(): void {
    this.#uses--
    if (this.#uses > 0) return
    clearInterval(this.#heartbeat)
    this.#query('commit').catch(() => {})
  }

  #query(text: string, values: unknown[] = []): Promise<QueryResult> {
    const result = this.#last.then(() => this.#client.query(text, values))
    this.#last = result.then(
      () => {},
      // Whatever went wrong, what the session holds is no longer certain.
      (error) => this.#lose(error),
    )
    return result
  }

  #lose(reason: unknown): void {
    clearInterval(this.#heartbeat)
    if (this.lost.aborted) return
    this.#lost.abort(this.#clear(reason))
    this.#client.end().catch(() => {})
  }
}

/** The number of an advisory lock: 64 bits of a digest, as PostgreSQL takes it and as its two halves in pg_locks. */
function idOf(key: string): { number: string; high: number; low: number } {
  const digest = createHash('sha256').update(`gegenlesen ${key}`).digest()
  return {
    number: digest.readBigInt64BE(0).toString(),
    high: digest.readUInt32BE(0),
    low: digest.readUInt32BE(4),
  }
}
