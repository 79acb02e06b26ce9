import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchForm, searchParts, wordsIn, wordsOf } from '../index.ts'

describe('the search form', () => {
  test.each([
    ['„Die Fähre“, sagte er – „fährt!“', 'die fähre sagte er fährt'],
    ['DIE FA\u0308HRE', 'die fähre'],
    ['Baden-Württemberg', 'baden württemberg'],
    ["don’t / don't", 'don t don t'],
    ['Auf\u00adtrag', 'auftrag'],
    ['1.250,7 Mio. € (3 %)', '1.250,7 mio € 3 %'],
    ['20:15 Uhr am 3.Oktober', '20:15 uhr am 3 oktober'],
    ['Zeile\n\tzwei\u00a0drei', 'zeile zwei drei'],
    ['👍🏽 gut', '👍 gut'],
    ['ΟΔΟΣ οδός', 'οδοσ οδόσ'],
    ['Straße STRASSE GROẞ', 'strasse strasse gross'],
    ['Ha\u200bfen\u2060amt\u200e \u200f9\u00ad.\u00ad0\ufeff', 'hafenamt 9.0'],
  ])('%s', (text, expected) => {
    expect(searchForm(text)).toBe(` ${expected} `)
    expect(wordsIn(searchForm(text))).toEqual(expected.split(' '))
  })

  test.each(['', ' ', '…', '„“', '--', '\u00ad', '\u0301'])('%j has no words', (text) => {
    expect(searchForm(text)).toBe('')
    expect(wordsIn('')).toEqual([])
  })

  const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

  test('is made of the words where they stand', () => {
    fc.assert(
      fc.property(any, (text) => {
        const words = wordsOf(text)
        expect(words.map(({ normalised }) => normalised)).toEqual(wordsIn(searchForm(text)))
        let end = 0
        for (const { from, to } of words) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('stays as it is when it is formed again', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(searchForm(searchForm(text))).toBe(searchForm(text))
      }),
    )
  })
})

describe('what somebody looks for', () => {
  test.each([
    ['Hafen  amt', ['hafen', 'amt']],
    ['"neue Fähre" Kai', ['neue fähre', 'kai']],
    ['„neue Fähre“', ['neue fähre']],
    ['«neue\u00ad Fähre', ['neue fähre']],
    ['Kai "neue', ['kai', 'neue']],
    ['KAI kai', ['kai']],
    ['100 %', ['100', '%']],
    ['k_ste', ['k ste']],
    ['" " – …', []],
    ['', []],
    ['a b c d e f g h i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%s', (query, parts) => {
    expect(searchParts(query)).toEqual(parts)
  })
})
