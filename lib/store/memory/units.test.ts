import { expect, test } from 'vitest'
import { overEachDatabase } from '../testing/over-each-database.ts'
import { fresh } from './testing/known-units.ts'

const BRITISH = 'en-GB' as const

overEachDatabase('the units of the memory', (db) => {
  test('are listed with where they come from, the latest first, page by page', async () => {
    const own = await fresh(db)
    for (const source of ['Eins.', 'Zwei.', 'Drei.'])
      await own.as('Ute').memory.import([{ source, target: `${source} in English`, targetLanguage: BRITISH }])
    const first = await own.memory.latest({ limit: 2 })
    expect(first.units.map(({ source }) => source)).toEqual(['Drei.', 'Zwei.'])
    const last = await own.memory.latest({ limit: 2, cursor: first.next })
    expect(last.next).toBeUndefined()
    expect(last.units).toMatchObject([
      { source: 'Eins.', articleId: null, articleTitle: null, updatedBy: 'Ute', targetLanguage: BRITISH },
    ])
    const found = await own.memory.latest({ q: '"in English" zwei', limit: 10 })
    expect(found.units.map(({ source, found }) => [source, found?.target])).toEqual([
      [
        'Zwei.',
        [
          [0, 4],
          [6, 16],
        ],
      ],
    ])
    await own.close()
  })

  test('of an article name it, and are gone with it in the bin', async () => {
    const { article, segments } = await db.create('Die Fähre ist weg.')
    const [segment] = segments
    if (!segment) throw new Error('no sentence')
    await db.store.as('anna').segments.save(article.id, segment.id, {
      version: segment.version,
      target: 'The ferry is gone.',
      status: 'confirmed',
    })
    const read = async () => (await db.store.memory.latest({ q: 'fähre', limit: 5 })).units
    expect(await read()).toMatchObject([
      { articleId: article.id, articleTitle: article.title, updatedBy: 'anna' },
    ])
    await db.store.articles.delete(article.id)
    expect(await read()).toEqual([])
  })

  test('are changed, keep their id, and are found by the new German', async () => {
    const own = await fresh(db)
    await own.memory.import([
      { source: 'Der Kai ist voll.', target: 'The key is full.', targetLanguage: BRITISH },
      { source: 'Der Kai ist leer.', target: 'The quay is empty.', targetLanguage: BRITISH },
    ])
    const { units } = await own.memory.latest({ q: 'key', limit: 5 })
    const id = units[0]?.id ?? ''
    const changed = await own.as('Ute').memory.update(id, { target: ' The quay is full.\n' })
    expect(changed).toMatchObject({
      kind: 'saved',
      unit: { id, target: 'The quay is full.', updatedBy: 'Ute' },
    })
    expect((await own.memory.latest({ q: 'key', limit: 5 })).units).toEqual([])
    await own.memory.update(id, { source: 'Das Ufer ist voll.' })
    expect((await own.memory.lookUp(['Der Kai ist voll.'], BRITISH)).size).toBe(0)
    expect((await own.memory.lookUp(['Das Ufer ist voll.'], BRITISH)).size).toBe(1)
    expect(await own.memory.match('Das Ufer ist voll.', BRITISH, { limit: 1, atLeast: 70 })).toMatchObject([
      { id, match: 100 },
    ])

    expect(await own.memory.update(id, { target: '\u0000 ' })).toMatchObject({ kind: 'refused' })
    expect(await own.memory.update('unknown', { target: 'x' })).toEqual({ kind: 'missing' })
    expect(
      await own.memory.update(id, { source: 'Der Kai  ist leer.', target: 'The quay is empty.' }),
    ).toMatchObject({ kind: 'known', unit: { source: 'Der Kai ist leer.' } })
    await own.close()
  })

  test('are deleted, once, and then neither found nor matched', async () => {
    const own = await fresh(db)
    await own.memory.import([{ source: 'Falsch.', target: 'Wrong.', targetLanguage: BRITISH }])
    const [unit] = (await own.memory.latest({ limit: 5 })).units
    expect(await own.memory.delete(unit?.id ?? '')).toBe(true)
    expect(await own.memory.delete(unit?.id ?? '')).toBe(false)
    expect(await own.memory.match('Falsch.', BRITISH, { limit: 1, atLeast: 1 })).toEqual([])
    expect(await own.memory.search({ q: 'wrong', in: 'both', limit: 5 })).toEqual([])
    await own.close()
  })
})
