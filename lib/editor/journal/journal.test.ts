import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lazyJournal, openJournal } from './indexed-journal.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'

/** An entry in one line: `tab segment#seq text`. */
function entry(line: string, rest: Partial<JournalEntry> = {}): JournalEntry {
  const [tab = '', name = '', target = ''] = line.split(' ')
  const [segmentId = '', seq = '1'] = name.split('#')
  return {
    articleId: 'article',
    segmentId,
    tab,
    seq: Number(seq),
    baseVersion: 1,
    baseTarget: null,
    target,
    source: 'Satz.',
    at: new Date(Number(seq)).toISOString(),
    ...rest,
  }
}

const line = ({ tab, segmentId, seq, target }: JournalEntry) => `${tab} ${segmentId}#${seq} ${target}`
const lines = async (journal: Journal) => (await journal.pending('article')).map(line)
const nobody = async () => false

describe.each([
  ['IndexedDB', () => openJournal({ factory: new IDBFactory() })],
  ['memory', async () => memoryJournal()],
  ['opened by its first call', async () => lazyJournal({ factory: new IDBFactory() })],
])('a journal in %s', (_, open) => {
  test('keeps one entry for each tab and segment, oldest first, each article for itself', async () => {
    const journal = await open()
    await journal.put(entry('x a#2 two'))
    await journal.put(entry('x b#1 one'))
    await journal.put(entry('y a#3 three'))
    await journal.put(entry('x a#4 four'))
    await journal.put(entry('x a#9 elsewhere', { articleId: 'another' }))
    expect(await lines(journal)).toEqual(['x b#1 one', 'y a#3 three', 'x a#4 four'])
  })

  test('gives back exactly what was put', async () => {
    const journal = await open()
    const whole = entry('x a#1 text', {
      status: 'confirmed',
      needsWork: true,
      sent: [null, 'te'],
      baseTarget: 't',
    })
    await journal.put(whole)
    expect(await journal.pending('article')).toEqual([whole])
  })

  test('forgets only what was acknowledged', async () => {
    const journal = await open()
    await journal.put(entry('x a#5 text'))
    await journal.acknowledge(entry('x a'), 4)
    await journal.acknowledge(entry('y a'), 9)
    await journal.acknowledge(entry('x b'), 9)
    expect(await lines(journal)).toEqual(['x a#5 text'])
    await journal.acknowledge(entry('x a'), 5)
    expect(await lines(journal)).toEqual([])
  })

  test('gives the entries of dead tabs to the one that asks, and only these', async () => {
    const journal = await open()
    await journal.put(entry('dead a#1 one'))
    await journal.put(entry('alive b#2 two'))
    await journal.put(entry('mine c#3 three'))
    const claimed = await journal.claim('article', 'mine', async (tab) => tab === 'alive')
    expect(claimed.map(line)).toEqual(['mine a#1 one', 'mine c#3 three'])
    expect(await lines(journal)).toEqual(['mine a#1 one', 'alive b#2 two', 'mine c#3 three'])
  })

  test('of several for one segment gives all and renames one', async () => {
    const journal = await open()
    for (const each of ['x a#1 one', 'y a#2 two', 'x b#3 three', 'mine b#1 own'])
      await journal.put(entry(each))
    const claimed = await journal.claim('article', 'mine', nobody)
    expect(claimed.map(line).sort()).toEqual(['mine a#2 two', 'mine b#1 own', 'x a#1 one', 'x b#3 three'])
    expect((await lines(journal)).sort()).toEqual(claimed.map(line).sort())
  })

  test('claiming loses no text and gives none to two', async () => {
    const some = fc.record({
      tab: fc.constantFrom('x', 'y', 'z', 'mine'),
      segmentId: fc.constantFrom('a', 'b'),
      seq: fc.nat({ max: 9 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { maxLength: 8 }),
        fc.subarray(['x', 'y', 'z']),
        async (puts, alive) => {
          const journal = await open()
          for (const [index, { tab, segmentId, seq }] of puts.entries())
            await journal.put(entry(`${tab} ${segmentId}#${seq} text${index}`))
          const texts = async () => (await journal.pending('article')).map(({ target }) => target).sort()
          const before = await texts()
          const isAlive = async (tab: string) => alive.includes(tab)
          const [one, two] = await Promise.all([
            journal.claim('article', 'mine', isAlive),
            journal.claim('article', 'other', async (tab) => tab === 'mine' || (await isAlive(tab))),
          ])
          expect(await texts()).toEqual(before)
          const named = (entries: JournalEntry[], tab: string) =>
            entries.filter((each) => each.tab === tab).map(({ target }) => target)
          const both = [...named(one, 'mine'), ...named(two, 'other')]
          expect(new Set(both).size).toBe(both.length)
          journal.close()
        },
      ),
      { numRuns: 50 },
    )
  })
})

test('what is in IndexedDB outlives the page', async () => {
  const factory = new IDBFactory()
  const first = await openJournal({ factory })
  await first.put(entry('x a#1 text'))
  first.close()
  const second = await openJournal({ factory })
  expect(second.durable).toBe(true)
  expect(await lines(second)).toEqual(['x a#1 text'])
})

test('a connection the browser dropped is opened again', async () => {
  const factory = new IDBFactory()
  const opened: IDBDatabase[] = []
  const watched = {
    open(name: string, version: number) {
      const request = factory.open(name, version)
      request.addEventListener('success', () => opened.push(request.result))
      return request
    },
  } as IDBFactory
  const journal = await openJournal({ factory: watched })
  await journal.put(entry('x a#1 one'))
  opened[0]?.close()
  await journal.put(entry('x a#2 two'))
  expect(await lines(journal)).toEqual(['x a#2 two'])
  expect(opened.length).toBe(2)
})

test('where the browser refuses a database, the page remembers', async () => {
  const refusing = {
    open() {
      throw new DOMException('private mode', 'SecurityError')
    },
  } as unknown as IDBFactory
  const journal = await openJournal({ factory: refusing })
  expect(journal.durable).toBe(false)
  await journal.put(entry('x a#1 text'))
  expect(await lines(journal)).toEqual(['x a#1 text'])
})
