import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarity, tokenize } from './index.ts'

describe('tokenize', () => {
  it.each([
    'It| |isn’t| |a| |well-known| |plan|.',
    "the| |dog's| |dinner|,| |d’Estaing|’| |AT&T",
    '€|3.5m| |for| |1,500| |or| |10.000| |people|,| |3|%',
    '20:15|,| |3/10/2024|,| |2024-10-03|,| |10|-|15|,| |19-year-old',
    'in| |the| |U.S.| |and| |e.g.| |the| |E.U.',
    'end|.|Start| |A|.',
    '“|Yes|”|,| |he| |said|…| |–| |(|no|)',
    'see| |https://example.org/a?b=c.d|.| |or| |desk@example.org|.',
    '[|here|]|(|https://example.org/x|)',
    '👩‍👩‍👧|🇩🇪|🇫🇷|👍🏽|1️⃣|a',
    'cafe\u0301| |na\u00efve| |soft\u00adhyphen',
    'two| | |blanks|\u00a0|\r\n|\n|\t',
    '北京|大学',
    'ภาษา|ไทย',
    '\ud83c|a|\udf89',
  ])('splits %s', (marked) => {
    const tokens = marked.split('|')
    expect(tokenize(tokens.join(''))).toEqual(tokens)
  })

  it('gives back the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(
      fc.property(text, (value) => {
        expect(tokenize(value).join('')).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('similarity', () => {
  it('is the share of words and marks that both hold in order', () => {
    expect(similarity('', '')).toBe(1)
    expect(similarity('One two.', '')).toBe(0)
    expect(similarity('One  two.', 'One two.')).toBe(1)
    expect(similarity('one two three four', 'one two three five')).toBe(0.75)
  })

  it('is symmetric and between 0 and 1', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
