import { expect, test } from 'vitest'
import type { Store } from '../index.ts'
import { overEachDatabase } from '../testing/over-each-database.ts'
import { fresh } from './testing/known-units.ts'

overEachDatabase('an import', (db) => {
  test('adds each pair once, and knows what any article has confirmed', async () => {
    const own = await fresh(db)
    const pair = { source: 'Guten Tag.', target: 'Hello.', targetLanguage: 'en-GB' as const }
    await own.memory.add([{ ...pair, articleId: 'some' }])
    const [{ at } = { at: '' }] = (await own.memory.lookUp([pair.source], 'en-GB')).get(pair.source) ?? []
    const file = [
      { ...pair, target: ' Hello.\n' },
      { ...pair, targetLanguage: 'en-US' as const },
      { ...pair, target: 'Good day.' },
      { ...pair, target: 'Good  day.' },
      { ...pair, target: ' ' },
    ]
    expect(await own.memory.previewImport(file)).toEqual([file[1], file[2]])
    expect(
      await own.memory.import([
        { ...pair, target: ' Hello.\n', at: '2020-01-01T00:00:00.000Z' },
        { ...pair, targetLanguage: 'en-US' },
        { ...pair, target: 'Good day.', at: '2020-01-01T00:00:00.000Z' },
        { ...pair, target: 'Good day.' },
        { ...pair, target: ' ' },
      ]),
    ).toEqual({ added: 2, known: 3 })
    const units = (await own.memory.lookUp([pair.source], 'en-GB')).get(pair.source)
    expect(units?.map(({ target, at }) => [target, at])).toContainEqual(['Hello.', at])
    expect(units).toHaveLength(2)
    expect(await own.memory.import([])).toEqual({ added: 0, known: 0 })
    await own.close()
  })

  test('many at once keep each pair once', async () => {
    const where = await db.server.create()
    const stores = await Promise.all([db.server.open(where), db.server.open(where)])
    const units = Array.from({ length: 120 }, (_, at) => ({
      source: `Satz Nummer ${at % 40}.`,
      target: `Sentence number ${at % 40}.`,
      targetLanguage: 'en-GB' as const,
    }))
    const outcomes = await Promise.all([0, 1, 2, 3].map((turn) => stores[turn % 2]?.memory.import(units)))
    expect(outcomes.reduce((sum, outcome) => sum + (outcome?.added ?? 0), 0)).toBe(40)
    expect((await stores[0].memory.list({ limit: 1000 }))?.units).toHaveLength(40)
    const found = await stores[1].memory.search({ q: 'sentence', in: 'target', limit: 50 })
    expect(found).toHaveLength(40)
    for (const one of stores) await one.close()
  })

  test('the whole memory is read page by page', async () => {
    const own = await fresh(db)
    const sources = Array.from({ length: 25 }, (_, at) => `Satz ${at}.`)
    for (const source of sources)
      await own.memory.import([
        { source, target: 'x', targetLanguage: source.length % 2 ? 'en-GB' : 'en-US' },
      ])
    const read: string[] = []
    let after: number | undefined = 0
    while (after !== undefined) {
      const page: Awaited<ReturnType<Store['memory']['list']>> = await own.memory.list({ after, limit: 10 })
      read.push(...page.units.map(({ source }) => source))
      after = page.next
    }
    expect(read).toEqual(sources)
    const british = await own.memory.list({ limit: 100, targetLanguage: 'en-GB' })
    expect(british.units.map(({ source }) => source)).toEqual(sources.filter(({ length }) => length % 2))
    await own.close()
  })
})
