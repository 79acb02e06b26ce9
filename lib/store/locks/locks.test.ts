import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate as others } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Lease, openPostgres, type Store, StoreError } from '../index.ts'
import { bundle } from '../testing/bundle.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'
import { createDatabase, endLockSessions, startPostgres } from '../testing/postgres.ts'

const never = new AbortController().signal

async function acquire(store: Store, key: string, signal = never): Promise<Lease> {
  const lease = await store.locks.acquire(key, signal)
  if (!lease) throw new Error(`no lock of ${key}`)
  return lease
}

describe.each(dialects)('the locks of two stores on one $name', ({ start }) => {
  let server: TestServer
  let stores: [Store, Store]
  beforeAll(async () => {
    server = await start()
    const where = await server.create()
    stores = [await server.open(where), await server.open(where)]
  })
  afterAll(async () => {
    for (const store of stores ?? []) await store.close()
    await server?.stop()
  })

  test('are held by one at a time, whoever asks when', async () => {
    const ask = fc.record({ store: fc.constantFrom(0, 1), key: fc.constantFrom('a', 'b'), turns: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { maxLength: 12 }), async (asks) => {
        const holders = new Map<string, number>()
        const most = await Promise.all(
          asks.map(async ({ store, key, turns }) => {
            const lease = await acquire(stores[store] as Store, key)
            const now = (holders.get(key) ?? 0) + 1
            holders.set(key, now)
            for (let turn = 0; turn < turns; turn++) await others()
            expect(lease.lost.aborted).toBe(false)
            holders.set(key, (holders.get(key) ?? 0) - 1)
            await lease.release()
            return now
          }),
        )
        expect(Math.max(1, ...most)).toBe(1)
        expect(await stores[0].locks.isHeld('a')).toBe(false)
      }),
      { numRuns: 15 },
    )
  })

  test('of one store are given in the order in which they were asked for', async () => {
    const [one] = stores
    const first = await acquire(one, 'order')
    const log: number[] = []
    const waiting = [1, 2, 3].map(async (number) => {
      const lease = await acquire(one, 'order')
      log.push(number)
      await lease.release()
    })
    await first.release()
    await Promise.all(waiting)
    expect(log).toEqual([1, 2, 3])
  })

  test.each([0, 1] as const)('who waits for one key holds up no other; asked by store %i', async (other) => {
    const held = await acquire(stores[0], 'long')
    const impatient = new AbortController()
    const waiting = stores[other].locks.acquire('long', impatient.signal)
    await (await acquire(stores[other], 'short')).release()
    impatient.abort()
    expect(await waiting).toBeNull()
    await held.release()
  })

  test('who gives up while waiting does not hold up the next', async () => {
    const held = await acquire(stores[0], 'a')
    const impatient = new AbortController()
    const second = stores[1].locks.acquire('a', impatient.signal)
    const third = acquire(stores[1], 'a')
    impatient.abort()
    expect(await second).toBeNull()
    await held.release()
    await (await third).release()
    expect(await stores[0].locks.acquire('a', AbortSignal.abort())).toBeNull()
  })

  test('tell whether they are held; released twice they are not the next one’s to lose', async () => {
    const [one, two] = stores
    const first = await acquire(one, 'seen')
    expect([await one.locks.isHeld('seen'), await two.locks.isHeld('seen')]).toEqual([true, true])
    expect(await two.locks.isHeld('unseen')).toBe(false)
    await first.release()
    expect(await two.locks.isHeld('seen')).toBe(false)
    const second = await acquire(one, 'seen')
    await first.release()
    expect(await two.locks.isHeld('seen')).toBe(true)
    await second.release()
  })

  test('are the same for every actor', async () => {
    const lease = await acquire(stores[0].as('anna'), 'shared')
    expect(await stores[0].as('ben').locks.isHeld('shared')).toBe(true)
    await lease.release()
  })
})

describe('a lock on PostgreSQL ends with its holder', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  let url: string
  let store: Store
  beforeAll(async () => {
    server = await startPostgres()
    url = (await createDatabase(server.url)).url
    store = await openPostgres(url)
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  test('when its process is killed', async () => {
    const program = await bundle(fileURLToPath(new URL('../testing/holder.ts', import.meta.url)))
    const holder = spawn(process.execPath, [program, url, 'killed'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    expect(await store.locks.isHeld('killed')).toBe(true)
    const waiting = acquire(store, 'killed')
    holder.kill('SIGKILL')
    await (await waiting).release()
  })

  test('when its store is closed', async () => {
    const other = await openPostgres(url)
    const lease = await acquire(other, 'closed')
    await other.close()
    expect(lease.lost.aborted).toBe(true)
    await (await acquire(store, 'closed')).release()
    await lease.release()
  })

  test('when its connection breaks: it learns of it, and the next one gets the lock', async () => {
    const other = await openPostgres(url)
    const lease = await acquire(other, 'broken')
    const lost = once(lease.lost, 'abort')
    await endLockSessions(url)
    await lost
    expect(lease.lost.reason).toBeInstanceOf(StoreError)
    expect(lease.lost.reason).toMatchObject({ kind: 'unreachable' })
    await (await acquire(store, 'broken')).release()
    await lease.release()
    await (await acquire(other, 'broken')).release()
    await other.close()
  })

  test('and no transaction stays open when none is held', async () => {
    await (await acquire(store, 'idle')).release()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      "select distinct state from pg_stat_activity where application_name = 'gegenlesen locks' and datname = current_database()",
    )
    await client.end()
    expect(rows).toEqual([{ state: 'idle' }])
  })
})
