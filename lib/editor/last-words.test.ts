import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { lazyJournal, openJournal } from './indexed-journal.ts'
import type { JournalEntry } from './journal.ts'
import type { WordStorage } from './last-words.ts'

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

function storageOf(words = new Map<string, string>()): WordStorage {
  return {
    get length() {
      return words.size
    },
    key: (index) => [...words.keys()][index] ?? null,
    getItem: (key) => words.get(key) ?? null,
    setItem: (key, value) => void words.set(key, value),
    removeItem: (key) => void words.delete(key),
  }
}

test('what was noted comes back although its put never came about', async () => {
  const [factory, storage] = [new IDBFactory(), storageOf()]
  const closed = lazyJournal({ factory, storage })
  await closed.put(entry(1, 'I'))
  closed.note?.(entry(2, 'It was'))

  const fresh = lazyJournal({ factory, storage })
  const given = await fresh.adopt('article', 'y', nobody)
  expect(given.map(({ tab, target }) => [tab, target])).toEqual([['y', 'It was']])
  expect(storage.length).toBe(0)
})

test('a note never replaces a later entry, and leaves with its own', async () => {
  const [factory, storage] = [new IDBFactory(), storageOf()]
  const journal = lazyJournal({ factory, storage })
  journal.note?.(entry(1, 'early'))
  await (await openJournal({ factory })).put(entry(2, 'late'))
  expect((await journal.adopt('article', 'x', nobody)).map(({ target }) => target)).toEqual(['late'])
  expect(storage.length).toBe(0)

  journal.note?.(entry(3, 'three'))
  journal.note?.(entry(4, 'four'))
  await journal.put(entry(3, 'three'))
  expect(storage.length).toBe(1)
  await journal.acknowledge(entry(4, 'four'), 4)
  expect(storage.length).toBe(0)
})

test('the notes of a living tab are its own', async () => {
  const [factory, storage] = [new IDBFactory(), storageOf()]
  const other = lazyJournal({ factory, storage })
  other.note?.(entry(1, 'still typing', 'other'))
  const mine = lazyJournal({ factory, storage })
  expect(await mine.adopt('article', 'mine', async (tab) => tab === 'other')).toEqual([])
  expect(storage.length).toBe(1)
})

test('a full storage stops nobody', async () => {
  const storage = storageOf()
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const journal = lazyJournal({ factory: new IDBFactory(), storage })
  expect(() => journal.note?.(entry(1, 'text'))).not.toThrow()
})
