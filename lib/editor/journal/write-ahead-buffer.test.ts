import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { createSession } from '../session.ts'
import { aSegment, FakeClock, FakeServer, FakeStorage } from '../testing/fake-world.ts'
import { lazyJournal, openJournal } from './indexed-journal.ts'
import type { Journal, JournalEntry } from './journal.ts'

const nobody = async () => false

function entry(seq: number, target: string, tab = 'x'): JournalEntry {
  const at = new Date(seq).toISOString()
  return {
    articleId: 'article',
    segmentId: 'a',
    tab,
    seq,
    baseVersion: 1,
    baseTarget: null,
    target,
    source: 'Satz',
    at,
  }
}

test('what was written ahead comes back although its put never came about', async () => {
  const [factory, storage] = [new IDBFactory(), new FakeStorage()]
  const closed = lazyJournal({ factory, storage })
  await closed.put(entry(1, 'I'))
  closed.writeAhead?.(entry(2, 'It was'))

  const fresh = lazyJournal({ factory, storage })
  const given = await fresh.claim('article', 'y', nobody)
  expect(given.map(({ tab, target }) => [tab, target])).toEqual([['y', 'It was']])
  expect(storage.length).toBe(0)
})

test('the buffer never replaces a later entry, and is emptied with its own', async () => {
  const [factory, storage] = [new IDBFactory(), new FakeStorage()]
  const journal = lazyJournal({ factory, storage })
  journal.writeAhead?.(entry(1, 'early'))
  await (await openJournal({ factory })).put(entry(2, 'late'))
  expect((await journal.claim('article', 'x', nobody)).map(({ target }) => target)).toEqual(['late'])
  expect(storage.length).toBe(0)

  journal.writeAhead?.(entry(3, 'three'))
  journal.writeAhead?.(entry(4, 'four'))
  await journal.put(entry(3, 'three'))
  expect(storage.length).toBe(1)
  await journal.acknowledge(entry(4, 'four'), 4)
  expect(storage.length).toBe(0)
})

test('what a living tab wrote ahead is its own', async () => {
  const [factory, storage] = [new IDBFactory(), new FakeStorage()]
  const other = lazyJournal({ factory, storage })
  other.writeAhead?.(entry(1, 'still typing', 'other'))
  const mine = lazyJournal({ factory, storage })
  expect(await mine.claim('article', 'mine', async (tab) => tab === 'other')).toEqual([])
  expect(storage.length).toBe(1)
})

test('a full storage stops nobody', async () => {
  const storage = new FakeStorage()
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const journal = lazyJournal({ factory: new IDBFactory(), storage })
  expect(() => journal.writeAhead?.(entry(1, 'text'))).not.toThrow()
})

test('what is done is not given, though its entry is still there or on its way', async () => {
  const [factory, storage] = [new IDBFactory(), new FakeStorage()]
  const journal = lazyJournal({ factory, storage })
  const writing = journal.put(entry(1, 'New'))
  journal.writeAhead?.(entry(2, 'New ferry'))
  journal.markDone?.(entry(3, 'New ferry'), 3)

  const fresh = lazyJournal({ factory, storage })
  expect(await fresh.claim('article', 'y', nobody)).toEqual([])
  await writing
  expect(await fresh.pending('article')).toEqual([])
  expect(storage.length).toBe(0)

  // What is typed after it counts again.
  journal.markDone?.(entry(3, 'New ferry'), 3)
  journal.writeAhead?.(entry(4, 'New ferry comes'))
  expect((await fresh.claim('article', 'y', nobody)).map(({ target }) => target)).toEqual(['New ferry comes'])
  await journal.acknowledge(entry(4, ''), 4)
  expect(storage.length).toBe(0)
})

test('a window that follows at once does not take up what a slow disk has not let go of', async () => {
  const [factory, storage] = [new IDBFactory(), new FakeStorage()]
  const slow = lazyJournal({ factory, storage })
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const clock = new FakeClock()
  const server = new FakeServer(clock, [aSegment('a')])
  const open = async (tab: string, journal: Journal) => {
    const session = createSession({
      articleId: 'article',
      segments: server.segments,
      tab,
      journal,
      save: (id, patch) => server.save('me', id, patch),
      timers: clock,
    })
    await session.start()
    return session
  }
  const first = await open('x', {
    ...slow,
    durable: true,
    // The entry is there, but the disk does not say so yet.
    put: async (entry) => slow.put(entry).then(() => held),
  })
  first.edit('a', 'New ferry ')
  await clock.advance(1000)
  first.edit('a', 'New ferry coming')
  await clock.advance(1000)
  expect(first.summary().state).toBe('saved')
  first.stop()
  void server.save('other', 'a', { version: 3, target: 'A ferry' })
  await clock.advance(1000)

  const second = await open('y', lazyJournal({ factory, storage }))
  expect(second.view('a')).toMatchObject({ target: 'A ferry', state: 'saved' })
  letGo()
})
