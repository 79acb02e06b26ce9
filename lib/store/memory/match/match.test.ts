import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from '../../testing/draft-of.ts'
import { overEachDatabase } from '../../testing/over-each-database.ts'
import { fresh, withKnownUnits } from '../testing/known-units.ts'
import { compared, matchScore } from './match-score.ts'

overEachDatabase('a match', (db) => {
  withKnownUnits(db)

  const matches = async (source: string, atLeast = 50) =>
    (await db.store.memory.match(source, 'en-GB', { limit: 5, atLeast })).map(
      ({ match, source }) => `${match} ${source}`,
    )
  const search = async (q: string, side: 'source' | 'target' | 'both' = 'both') =>
    (await db.store.memory.search({ q, in: side, limit: 10 })).map(({ source }) => source)

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
    const best = await db.store.memory.match(sentence, 'en-GB', { limit: 1, atLeast: 50 })
    expect(best.map(({ match }) => match)).toEqual([83])
  })

  test('keeps to the language', async () => {
    const options = { limit: 5, atLeast: 50 }
    expect(await db.store.memory.match('Die Fähre fährt am 3. Oktober.', 'en-US', options)).toEqual([])
  })

  test('follows what is confirmed and corrected, and goes with the article', async () => {
    const { article, segments } = await db.store.articles.create(
      draftOf('Der Pegelstand im Seehafen steigt weiter an.'),
    )
    const confirm = (version: number, target: string) =>
      db.store.segments.save(article.id, segments[0]?.id ?? '', { version, target, status: 'confirmed' })
    await confirm(1, 'Levels rise.')
    await confirm(2, 'Water rises.')
    const like = () =>
      db.store.memory.match('Der Pegelstand im Seehafen steigt kaum an.', 'en-GB', { limit: 5, atLeast: 70 })
    expect(await like()).toMatchObject([{ target: 'Water rises.', match: 85, articleId: article.id }])
    expect(await search('levels')).toEqual([])
    expect(await search('water rises')).toEqual(['Der Pegelstand im Seehafen steigt weiter an.'])
    await db.store.articles.delete(article.id)
    expect(await like()).toEqual([])
    await db.store.articles.purgeBin(new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))
    expect(await like()).toEqual([])
  })

  test('of one pair confirmed in several articles comes once, the latest', async () => {
    const source = 'Derselbe Satz steht in beiden Artikeln.'
    for (const articleId of ['one', 'two'])
      await db.store.memory.add([{ source, target: 'The same.', targetLanguage: 'en-GB', articleId }])
    expect(await db.store.memory.match(source, 'en-GB', { limit: 5, atLeast: 70 })).toHaveLength(1)
  })

  test('is what comparing with every unit finds', async () => {
    const few = await fresh(db)
    const word = fc.constantFrom(
      ...'der die Hafen Fähre ruht fährt heute nicht morgen am Kai, neu 3 7 Uhr Oktober Boot Amt'.split(' '),
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
    const many = await fresh(db)
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
    const same = await fresh(db)
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
    await db.store.memory.import([{ source, target: 'long words', targetLanguage: 'en-GB' }])
    expect(await matches(`${long}eins ${long}drei 12:30 3,5 % § + 👍`, 70)).toEqual([`87 ${source}`])
  })

  test('of a sentence of 20,000 characters', async () => {
    const words = Array.from({ length: 2800 }, (_, at) => `wort${at}`)
    const long = words.join(' ')
    await db.store.memory.import([{ source: long, target: 'long', targetLanguage: 'en-GB' }])
    expect(long.length).toBeGreaterThan(20_000)
    const changed = words.map((word, at) => (at % 5 === 0 ? `neu${at}` : word)).join(' ')
    const found = await db.store.memory.match(changed, 'en-GB', { limit: 5, atLeast: 70 })
    expect(found.map(({ match }) => match)).toEqual([80])
    expect(await search('wort2799')).toEqual([long])
  })
})
