import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../index.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'

describe.each(dialects)('$name', ({ start }) => {
  let server: TestServer
  let store: Store
  beforeAll(async () => {
    server = await start()
    store = await server.open(await server.create())
    await store.importToMemory(
      Object.entries(KNOWN).map(([source, target]) => ({ source, target, targetLanguage: 'en-GB' })),
    )
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  const matches = async (source: string, atLeast = 50) =>
    (await store.matchMemory(source, 'en-GB', { limit: 5, atLeast })).map(
      ({ match, source }) => `${match} ${source}`,
    )

  test('works with all that its database offers', () => expect(store.advice).toBeNull())

  describe('a match', () => {
    test.each([
      [
        'Die Fähre fährt am 3. Oktober.',
        ['100 Die Fähre fährt am 3. Oktober.', '95 Die Fähre fährt am 7. Oktober.'],
      ],
      [
        'Die  Fähre fährt am\n3. Oktober.',
        ['100 Die Fähre fährt am 3. Oktober.', '95 Die Fähre fährt am 7. Oktober.'],
      ],
      [
        '„Die Fähre fährt am 3. oktober!“',
        ['99 Die Fähre fährt am 3. Oktober.', '95 Die Fähre fährt am 7. Oktober.'],
      ],
      [
        'Die Fähre fährt am 5. Oktober.',
        ['95 Die Fähre fährt am 3. Oktober.', '95 Die Fähre fährt am 7. Oktober.'],
      ],
      [
        'Die Fähre fährt am 7. November.',
        ['83 Die Fähre fährt am 7. Oktober.', '79 Die Fähre fährt am 3. Oktober.'],
      ],
      ['Das Hafenamt sagte der Zeitung nichts dazu.', ['85 Das Hafenamt sagte der Zeitung nichts.']],
      ['Etwas ganz anderes steht hier.', []],
      ['😀 %', ['100 😀 %']],
      ['😀 €', ['50 😀 %']],
      ['…', []],
      ['', []],
    ])('%j', async (source, expected) => {
      expect((await matches(source)).sort()).toEqual([...expected].sort())
    })

    test('below what is asked for is not given, and no more than asked for', async () => {
      expect(await matches('Die Fähre fährt am 7. November.', 80)).toEqual([
        '83 Die Fähre fährt am 7. Oktober.',
      ])
      const best = await store.matchMemory('Die Fähre fährt am 7. November.', 'en-GB', {
        limit: 1,
        atLeast: 50,
      })
      expect(best.map(({ match }) => match)).toEqual([83])
    })

    test('keeps to the language', async () => {
      expect(
        await store.matchMemory('Die Fähre fährt am 3. Oktober.', 'en-US', { limit: 5, atLeast: 50 }),
      ).toEqual([])
    })

    test('finds what is confirmed and corrected later, by its own words', async () => {
      const { article, segments } = await store.createArticle(
        draftOf('Der Pegelstand im Seehafen steigt weiter an.'),
        null,
      )
      const id = segments[0]?.id ?? ''
      await store.saveSegment(
        article.id,
        id,
        { version: 1, target: 'Levels rise.', status: 'confirmed' },
        null,
      )
      await store.saveSegment(
        article.id,
        id,
        { version: 2, target: 'Water rises.', status: 'confirmed' },
        null,
      )
      const found = await store.matchMemory('Der Pegelstand im Seehafen steigt kaum an.', 'en-GB', {
        limit: 5,
        atLeast: 70,
      })
      expect(found).toMatchObject([{ target: 'Water rises.', match: 85, articleId: article.id }])
      expect(await search('levels')).toEqual([])
      expect(await search('water rises')).toEqual(['Der Pegelstand im Seehafen steigt weiter an.'])
      await store.deleteArticle(article.id)
      expect(await search('water rises')).toHaveLength(1)
    })
  })

  const search = async (q: string, side: 'source' | 'target' | 'both' = 'both') =>
    (await store.searchMemory({ q, in: side, limit: 10 })).map(({ source }) => source)

  test.each([
    '"',
    '""',
    "'; drop table memory; --",
    '%',
    '_',
    '\\',
    'a\0b',
    '\ud800',
    'NEAR(a b)',
    'words : x',
    '* OR NOT',
    '-',
    '日本',
    '😀',
    'Ω'.repeat(20_000),
  ])('nothing is too odd to be looked for (%#)', async (odd) => {
    await matches(odd)
    await search(odd)
    await store.importToMemory([{ source: `${odd} x`, target: odd, targetLanguage: 'en-US' }])
  })
})

const KNOWN: Record<string, string> = {
  'Die Fähre fährt am 3. Oktober.': 'The ferry runs on 3 October.',
  'Die Fähre fährt am 7. Oktober.': 'The ferry runs on 7 October.',
  'Das Hafenamt sagte der Zeitung nichts.': 'The harbour office told the paper nothing.',
  '😀 %': '😀 per cent',
}
