import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Segment } from '#lib/article'
import { overEachDatabase, saved } from '../testing/over-each-database.ts'

overEachDatabase('the memory', (db) => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())
  const targets = async (source: string) =>
    (await db.store.memory.lookUp([source], 'en-GB')).get(source)?.map(({ target }) => target)

  test('learns what is confirmed, once per article, the latest first', async () => {
    for (const [target, better] of [
      ['Good day.', 'Hello.'],
      ['Hi.', 'Hi!'],
    ] as const) {
      const { article, segments } = await db.create('Guten  Tag auch.')
      const [segment] = segments as [Segment]
      const confirm = (version: number, target: string) =>
        db.store.segments.save(article.id, segment.id, { version, target, status: 'confirmed' })
      saved(await confirm(1, target))
      saved(await confirm(2, better))
      vi.setSystemTime(Date.now() + 1000)
    }
    expect(await targets('Guten Tag\nauch.')).toEqual(['Hi!', 'Hello.'])
    expect(await db.store.memory.lookUp(['Guten Tag auch.'], 'en-US')).toEqual(new Map())
  })

  test('knows a word that a line end parts', async () => {
    const source = 'Der Fährbetrieb ruht.'
    await db.store.memory.add([
      { source, target: 'No ferries run.', targetLanguage: 'en-GB', articleId: null },
    ])
    expect(await targets('Der Fährbe-\ntrieb ruht.')).toEqual(['No ferries run.'])
    const [match] = await db.store.memory.match('Der Fährbe-\ntrieb ruht.', 'en-GB', {
      limit: 1,
      atLeast: 50,
    })
    expect(match).toMatchObject({ source, match: 100 })
  })

  test('takes pairs from elsewhere, each once', async () => {
    const pair = { source: 'Übrigens.', targetLanguage: 'en-GB' as const, articleId: null, recorded: true }
    const one = { ...pair, target: 'By the way.' }
    const two = { ...pair, target: 'Incidentally.' }
    await db.store.memory.add([one, two, one])
    await db.store.memory.add([two])
    expect((await targets('U\u0308brigens.'))?.sort()).toEqual(['By the way.', 'Incidentally.'])
    expect((await db.store.memory.lookUp(['Übrigens.'], 'en-GB')).get('Übrigens.')?.[0]).toMatchObject({
      articleId: null,
      recorded: true,
    })
  })

  test('knows a sentence again whatever invisible characters are in it, and holds it once', async () => {
    const store = await db.server.open(await db.server.create())
    const target = 'The harbour office is silent.'
    for (const source of ['Das Hafenamt schweigt.', 'Das \u200eHa\u00adfen\u200bamt\u2060 schweigt.\u200f']) {
      await store.memory.add([{ source, target, targetLanguage: 'en-GB', articleId: null }])
      expect(await store.memory.match(source, 'en-GB', { limit: 5, atLeast: 50 })).toMatchObject([
        { match: 100, target },
      ])
      expect((await store.memory.lookUp([source], 'en-GB')).get(source)).toMatchObject([{ target }])
    }
    expect((await store.memory.list({ limit: 9 })).units).toHaveLength(1)
    expect(await store.memory.search({ q: '"hafenamt schweigt"', in: 'source', limit: 9 })).toHaveLength(1)
    await store.close()
  })

  test('is asked for thousands of sentences and texts of any length at once', async () => {
    const long = 'Ein langer Satz ohne Ende '.repeat(700)
    await db.store.memory.add([{ source: long, target: long, targetLanguage: 'en-GB', articleId: null }])
    const sources = [...Array.from({ length: 10_000 }, (_, index) => `Satz ${index}.`), long]
    expect([...(await db.store.memory.lookUp(sources, 'en-GB')).keys()]).toEqual([long])
    expect(await db.store.memory.lookUp([], 'en-GB')).toEqual(new Map())
  })
})
