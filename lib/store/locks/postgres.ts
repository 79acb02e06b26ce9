import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Lease, Locks } from './contract.ts'
import { KeyedQueue } from './keyed-queue.ts'
import { LockSession } from './session.ts'

/** Pauses between two attempts at a lock that another process holds; they grow from the first to the longest. */
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 500

/** What the database may take to let us in, and to answer. */
const PATIENCE_MS = 10_000

/**
 * Locks for all processes on one PostgreSQL: advisory locks, held by one connection of this process that does
 * nothing else. Within the process callers queue, so that the connection is asked for a key by one of them at a
 * time. A connection that is lost takes the locks with it; the next caller gets a new one.
 */
export function postgresLocks(
  url: string,
  /** Makes of an error of the database one that a person understands. */
  clear: (error: unknown) => unknown,
): Locks & { close(): Promise<void> } {
  const queue = new KeyedQueue()
  let current: Promise<LockSession> | null = null
  let closed = false

  async function session(): Promise<LockSession> {
    if (closed) throw new Error('the store is closed')
    current ??= connect(url, clear)
    const connecting = current
    try {
      const found = await connecting
      if (!found.lost.aborted) return found
    } catch (error) {
      if (current === connecting) current = null
      throw error
    }
    if (current === connecting) current = null
    return session()
  }

  /** Null when the signal is aborted before the lock was had. */
  async function lock(key: string, signal: AbortSignal): Promise<LockSession | null> {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
      const found = await session()
      if (await found.tryLock(key)) {
        if (!signal.aborted) return found
        await found.unlock(key)
      }
      await sleep(pause, undefined, { signal }).catch(() => {})
    }
    return null
  }

  return {
    async acquire(key, signal): Promise<Lease | null> {
      const leave = await queue.enter(key, signal)
      if (!leave) return null
      try {
        const held = await lock(key, signal)
        if (held) return leaseOf(held, key, leave)
      } catch (error) {
        leave()
        throw clear(error)
      }
      leave()
      return null
    },
    async isHeld(key) {
      // Whoever is in here holds the lock, or waits because somebody elsewhere does.
      if (queue.has(key)) return true
      try {
        return await (await session()).isHeld(key)
      } catch (error) {
        throw clear(error)
      }
    },
    async close() {
      closed = true
      await (await current?.catch(() => null))?.end()
    },
  }
}

function leaseOf(session: LockSession, key: string, leave: () => void): Lease {
  let released: Promise<void> | null = null
  return {
    lost: session.lost,
    release() {
      released ??= session.unlock(key).finally(leave)
      return released
    },
  }
}

async function connect(url: string, clear: (error: unknown) => unknown): Promise<LockSession> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
    application_name: 'gegenlesen locks',
  })
  // Heard from the beginning: an error that nobody hears ends the process.
  const session = new LockSession(client, clear)
  await client.connect()
  // A machine that loses its power says no goodbye; this long the server believes in it. Not every server knows these.
  await client
    .query('set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3')
    .catch(() => {})
  return session
}
