import { expect, test } from 'vitest'
import { overEachDatabase } from '../testing/over-each-database.ts'
import { withKnownUnits } from './testing/known-units.ts'

overEachDatabase('a concordance', (db) => {
  withKnownUnits(db)

  const search = async (q: string, side: 'source' | 'target' | 'both' = 'both') =>
    (await db.store.memory.search({ q, in: side, limit: 10 })).map(({ source }) => source)

  test('has all that its database offers', () => expect(db.store.advice).toBeNull())

  const found = async (q: string, side: 'source' | 'target' | 'both' = 'both') => {
    const units = await db.store.memory.search({ q, in: side, targetLanguage: 'en-GB', limit: 10 })
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
    await db.store.memory.import([{ source, target: 'x', targetLanguage: 'en-US' }])
    const units = await db.store.memory.search({ q: 'über straße', in: 'both', limit: 1 })
    expect(units[0]?.found.source.map(([from, to]) => source.slice(from, to))).toEqual([
      'U\u0308berall',
      'Über',
      'STRASSE\u00ad',
    ])
  })

  test('shows the latest first', async () => {
    const at = (day: number) => `2020-01-0${day}T00:00:00.000Z`
    await db.store.memory.import(
      [2, 3, 1].map((day) => ({
        source: `Ebbe ${day}.`,
        target: 'Low tide.',
        targetLanguage: 'en-GB',
        at: at(day),
      })),
    )
    expect(await search('ebbe')).toEqual(['Ebbe 3.', 'Ebbe 2.', 'Ebbe 1.'])
    expect(await db.store.memory.search({ q: 'ebbe', in: 'both', limit: 1 })).toMatchObject([
      { at: at(3), targetLanguage: 'en-GB', articleId: null },
    ])
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
    await db.store.memory.match(odd, 'en-GB', { limit: 5, atLeast: 50 })
    await search(odd)
    const source = `Hier steht ${odd} so.`
    await db.store.memory.import([{ source, target: name, targetLanguage: 'en-US' }])
    const found = await db.store.memory.match(source, 'en-US', { limit: 5, atLeast: 99 })
    expect(found.map(({ target }) => target)).toContain(name)
  })
})
