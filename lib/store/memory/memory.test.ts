import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../index.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'
import { compared, matchScore } from './match/match-score.ts'

const KNOWN: Record<string, string> = {
  'Die Fähre fährt am 3. Oktober.': 'The ferry runs on 3 October.',
  'Die Fähre fährt am 7. Oktober.': 'The ferry runs on 7 October.',
  'Das Hafenamt sagte der Zeitung nichts.': 'The harbour office told the paper nothing.',
  '😀 %': '😀 per cent',
}

describe.each(dialects)('$name', ({ start }) => {
  let server: TestServer
  let store: Store
  beforeAll(async () => {
    server = await start()
    store = await server.open(await server.create())
    await store.memory.import(
      Object.entries(KNOWN).map(([source, target]) => ({ source, target, targetLanguage: 'en-GB' })),
    )
  }, 60_000)
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  const fresh = async () => server.open(await server.create())
  const matches = async (source: string, atLeast = 50) =>
    (await store.memory.match(source, 'en-GB', { limit: 5, atLeast })).map(
      ({ match, source }) => `${match} ${source}`,
    )
  const search = async (q: string, side: 'source' | 'target' | 'both' = 'both') =>
    (await store.memory.search({ q, in: side, limit: 10 })).map(({ source }) => source)

  test('has all that its database offers', () => expect(store.advice).toBeNull())

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
      const sentence = 'Die Fähre fährt am 7. November.'
      expect(await matches(sentence, 80)).toEqual(['83 Die Fähre fährt am 7. Oktober.'])
      const best = await store.memory.match(sentence, 'en-GB', { limit: 1, atLeast: 50 })
      expect(best.map(({ match }) => match)).toEqual([83])
    })

    test('keeps to the language', async () => {
      const options = { limit: 5, atLeast: 50 }
      expect(await store.memory.match('Die Fähre fährt am 3. Oktober.', 'en-US', options)).toEqual([])
    })

    test('follows what is confirmed and corrected, and stays when the article goes', async () => {
      const { article, segments } = await store.articles.create(
        draftOf('Der Pegelstand im Seehafen steigt weiter an.'),
      )
      const confirm = (version: number, target: string) =>
        store.segments.save(article.id, segments[0]?.id ?? '', { version, target, status: 'confirmed' })
      await confirm(1, 'Levels rise.')
      await confirm(2, 'Water rises.')
      const like = () =>
        store.memory.match('Der Pegelstand im Seehafen steigt kaum an.', 'en-GB', { limit: 5, atLeast: 70 })
      expect(await like()).toMatchObject([{ target: 'Water rises.', match: 85, articleId: article.id }])
      expect(await search('levels')).toEqual([])
      expect(await search('water rises')).toEqual(['Der Pegelstand im Seehafen steigt weiter an.'])
      await store.articles.delete(article.id)
      expect(await like()).toHaveLength(1)
      await store.articles.purgeBin(new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))
      expect(await like()).toHaveLength(1)
    })

    test('of one pair confirmed in several articles comes once, the latest', async () => {
      const source = 'Derselbe Satz steht in beiden Artikeln.'
      for (const articleId of ['one', 'two'])
        await store.memory.add([{ source, target: 'The same.', targetLanguage: 'en-GB', articleId }])
      expect(await store.memory.match(source, 'en-GB', { limit: 5, atLeast: 70 })).toHaveLength(1)
    })

    test('is what comparing with every unit finds', async () => {
      const few = await fresh()
      const word = fc.constantFrom(
        ...'der die Hafen Fähre ruht fährt heute nicht morgen am Kai, neu 3 7 Uhr Oktober Boot Amt'.split(
          ' ',
        ),
      )
      const sentence = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '))
      const units = fc.sample(sentence, { numRuns: 300, seed: 7 })
      await few.memory.import(units.map((source) => ({ source, target: 'x', targetLanguage: 'en-US' })))
      const atLeast = 70
      for (const query of fc.sample(sentence, { numRuns: 150, seed: 8 })) {
        // Where numbers are all there is, no index can tell which of them may differ.
        if (!/\p{L}/u.test(query)) continue
        const all = [...new Set(units)]
          .map((source) => matchScore(compared(query), compared(source)))
          .filter((match) => match >= atLeast)
          .sort((a, b) => b - a)
        const found = await few.memory.match(query, 'en-US', { limit: 5, atLeast })
        expect({ query, scores: found.map(({ match }) => match) }).toEqual({ query, scores: all.slice(0, 5) })
      }
      await few.close()
    })

    test('of an edited unit is found among thousands, and none that is better is missed', async () => {
      const many = await fresh()
      const random = fc.sample(fc.double({ min: 0, max: 0.999_999, noNaN: true }), {
        numRuns: 60_000,
        seed: 3,
      })
      let drawn = 0
      const below = (limit: number) => Math.floor((random[drawn++ % random.length] ?? 0) * limit)
      // A few words are in most of the sentences, most words in few.
      const word = () => `wort${Math.floor(Math.exp((below(1000) / 1000) * Math.log(2000)))}`
      const sentence = (words: number) => Array.from({ length: words }, word).join(' ')
      const units = Array.from({ length: 3000 }, () => sentence(2 + below(18)))
      await many.memory.import(units.map((source) => ({ source, target: 'x', targetLanguage: 'en-GB' })))
      const every = [...new Set(units)].map((unit) => compared(unit))

      const atLeast = 70
      for (let turn = 0; turn < 120; turn++) {
        const words = (units[below(units.length)] ?? '').split(' ')
        for (let edit = below(1 + Math.floor(words.length * 0.3)); edit > 0; edit--)
          words.splice(below(words.length), below(2), ...(below(3) ? [word()] : []))
        const query = words.join(' ')
        const scores = every
          .map((unit) => matchScore(compared(query), unit))
          .filter((match) => match >= atLeast)
          .sort((a, b) => b - a)
        const found = await many.memory.match(query, 'en-GB', { limit: 5, atLeast })
        expect({ query, scores: found.map(({ match }) => match) }).toEqual({
          query,
          scores: scores.slice(0, 5),
        })
      }
      await many.close()
    })

    test('of words that are in every unit is found among the last', async () => {
      const same = await fresh()
      const words = Array.from({ length: 24 }, (_, at) => `wort${at}`)
      const unit = (number: number) => [...words, `neu${number}`].join(' ')
      const units = Array.from({ length: 6000 }, (_, number) => unit(number))
      await same.memory.import(units.map((source) => ({ source, target: 'x', targetLanguage: 'en-GB' })))
      const like = async (sentence: string) =>
        (await same.memory.match(sentence, 'en-GB', { limit: 1, atLeast: 70 })).map(({ match }) => match)
      expect(await like(unit(12))).toEqual([100])
      expect(await like([...words, 'anders'].join(' '))).toEqual([96])
      await same.close()
    })

    test('of words longer than an index holds, and of signs', async () => {
      const long = 'ä'.repeat(60)
      const source = `${long}eins ${long}zwei 12:30 3,5 % § + 👍`
      await store.memory.import([{ source, target: 'long words', targetLanguage: 'en-GB' }])
      expect(await matches(`${long}eins ${long}drei 12:30 3,5 % § + 👍`, 70)).toEqual([`87 ${source}`])
    })

    test('of a sentence of 20,000 characters', async () => {
      const words = Array.from({ length: 2800 }, (_, at) => `wort${at}`)
      const long = words.join(' ')
      await store.memory.import([{ source: long, target: 'long', targetLanguage: 'en-GB' }])
      expect(long.length).toBeGreaterThan(20_000)
      const changed = words.map((word, at) => (at % 5 === 0 ? `neu${at}` : word)).join(' ')
      const found = await store.memory.match(changed, 'en-GB', { limit: 5, atLeast: 70 })
      expect(found.map(({ match }) => match)).toEqual([80])
      expect(await search('wort2799')).toEqual([long])
    })
  })

  describe('a concordance', () => {
    const found = async (q: string, side: 'source' | 'target' | 'both' = 'both') => {
      const units = await store.memory.search({ q, in: side, targetLanguage: 'en-GB', limit: 10 })
      return units.map(({ source, target, found }) => {
        const mark = (text: string, ranges: [number, number][]) =>
          ranges.reduceRight(
            (text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
            text,
          )
        return `${mark(source, found.source)} = ${mark(target, found.target)}`
      })
    }
    const OFFICE = 'Das Hafenamt sagte der Zeitung nichts. = The harbour office told the paper nothing.'

    test.each([
      ['hafenamt', OFFICE.replace('Hafenamt', '[Hafenamt]')],
      ['AMT', OFFICE.replace('amt', '[amt]')],
      ['zeitung hafen', OFFICE.replace('Hafen', '[Hafen]').replace('Zeitung', '[Zeitung]')],
      ['"Hafenamt sagte"', OFFICE.replace('Hafenamt sagte', '[Hafenamt sagte]')],
      ['„amt sag“', OFFICE.replace('amt sag', '[amt sag]')],
      ['office “the paper”', OFFICE.replace('office', '[office]').replace('the paper', '[the paper]')],
    ])('of %s', async (q, expected) => {
      expect(await found(q)).toEqual([expected])
    })

    test.each([
      ['sagte Hafenamt x', 'both'],
      ['"sagte Hafenamt"', 'both'],
      ['Hafenamt', 'target'],
      ['office', 'source'],
      ['Hafenamt office', 'both'],
      ['" "', 'both'],
      ['', 'both'],
    ] as const)('of %j in %s finds nothing', async (q, side) => {
      expect(await found(q, side)).toEqual([])
    })

    test('of short words finds beginnings, of one letter whole words', async () => {
      expect(await found('fä 3', 'source')).toEqual([
        'Die [Fä]hre [fä]hrt am [3]. Oktober. = The ferry runs on 3 October.',
      ])
      expect(await found('hr', 'source')).toEqual([])
    })

    test('marks where words stand, whatever stands around them', async () => {
      const source = '😀 „U\u0308berall“ — Übermut, STRASSE\u00ad!'
      await store.memory.import([{ source, target: 'x', targetLanguage: 'en-US' }])
      const [unit] = await store.memory.search({ q: 'über straße', in: 'source', limit: 1 })
      expect(unit).toBeUndefined()
      const units = await store.memory.search({ q: 'über strasse', in: 'both', limit: 1 })
      expect(units[0]?.found.source.map(([from, to]) => source.slice(from, to))).toEqual([
        'U\u0308berall',
        'Über',
        'STRASSE\u00ad',
      ])
    })

    test('shows the latest first', async () => {
      const at = (day: number) => `2020-01-0${day}T00:00:00.000Z`
      await store.memory.import(
        [2, 3, 1].map((day) => ({
          source: `Ebbe ${day}.`,
          target: 'Low tide.',
          targetLanguage: 'en-GB',
          at: at(day),
        })),
      )
      expect(await search('ebbe')).toEqual(['Ebbe 3.', 'Ebbe 2.', 'Ebbe 1.'])
      expect(await store.memory.search({ q: 'ebbe', in: 'both', limit: 1 })).toMatchObject([
        { at: at(3), targetLanguage: 'en-GB', articleId: null },
      ])
    })
  })

  test.each(
    Object.entries({
      quotes: '"',
      'more quotes': `""'""`,
      SQL: "'; drop table memory; --",
      'a percent sign': '%',
      'a low line': '_',
      'a backslash': '\\',
      'a NUL': 'a\0b',
      'half a character': '\ud800',
      'operators of FTS5': 'NEAR(a b) AND * OR NOT words : ^x',
      'a hyphen': '-',
      'words without blanks': '日本語',
      emoji: '👨‍👩‍👧 🇩🇪',
      'a very long word': 'Ω'.repeat(20_000),
    }),
  )('%s can be kept and looked for', async (name, odd) => {
    await matches(odd)
    await search(odd)
    const source = `Hier steht ${odd} so.`
    await store.memory.import([{ source, target: name, targetLanguage: 'en-US' }])
    const found = await store.memory.match(source, 'en-US', { limit: 5, atLeast: 99 })
    expect(found.map(({ target }) => target)).toContain(name)
  })

  describe('an import', () => {
    test('adds each pair once, and knows what any article has confirmed', async () => {
      const own = await fresh()
      const pair = { source: 'Guten Tag.', target: 'Hello.', targetLanguage: 'en-GB' as const }
      await own.memory.add([{ ...pair, articleId: 'some' }])
      const [{ at } = { at: '' }] = (await own.memory.lookUp([pair.source], 'en-GB')).get(pair.source) ?? []
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
      const where = await server.create()
      const stores = await Promise.all([server.open(where), server.open(where)])
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
  })

  test('the whole memory is read page by page', async () => {
    const own = await fresh()
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
