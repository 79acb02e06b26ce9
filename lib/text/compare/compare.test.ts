import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  normaliseExact,
  normaliseLetters,
  readable,
  searchForm,
  withoutInvisible,
  wordsOf,
} from '../index.ts'

const SIGNS = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u2060',
  '\u2066',
  '\ufeff',
]

const word = fc.stringMatching(/^[A-Za-zäöüÄÖÜßé0-9]{1,8}$/)
const prose = fc.array(fc.oneof(word, fc.constantFrom('„', '“', '–', '.', '3,5')), { maxLength: 12 })
/** A text, and the same with invisible characters anywhere. */
const sprinkled = fc
  .tuple(
    prose.map((words) => words.join(' ')),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SIGNS)), { maxLength: 8 }),
  )
  .map(([text, signs]) => ({
    text,
    dirty: signs.reduce((dirty, [at, sign]) => {
      const place = at % (dirty.length + 1)
      return dirty.slice(0, place) + sign + dirty.slice(place)
    }, text),
  }))

describe('invisible characters anywhere', () => {
  test.each(Object.entries({ normaliseExact, normaliseLetters, searchForm, withoutInvisible, readable }))(
    'count for nothing: %s',
    (_, form) => {
      fc.assert(
        fc.property(sprinkled, ({ text, dirty }) => {
          expect(form(dirty)).toBe(form(text))
        }),
      )
    },
  )

  test('leave the words where they stand', () => {
    fc.assert(
      fc.property(sprinkled, ({ text, dirty }) => {
        const written = (text: string) =>
          wordsOf(text).map(({ from, to }) => withoutInvisible(text.slice(from, to)))
        expect(written(dirty)).toEqual(written(text))
      }),
    )
  })
})

test.each([
  ['Stra\u00dfe', 'Strasse', false],
  ['Hafen', 'hafen', false],
  ['„Ja.“', '"Ja."', false],
  [' Der\u00a0Ha\u00adfen\n', 'Der Hafen', true],
  ['U\u0308ber', 'Über', true],
])('the memory takes %j and %j for the same: %s', (one, other, same) => {
  expect(normaliseExact(one) === normaliseExact(other)).toBe(same)
})

describe('a text to be read', () => {
  test.each([
    ['Ha\u00adfen\u200bamt\u2060\u200e', 'Hafenamt'],
    ['Auf\u200clage', 'Auflage'],
    ['👩\u200d👧 ❤\ufe0f 👍🏽\u200d', '👩\u200d👧 ❤\ufe0f 👍🏽\u200d'],
    ['🏴\u{e0067}\u{e0062}\u{e007f} x\u{e0067}', '🏴\u{e0067}\u{e0062}\u{e007f} x'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['葛\u{e0100}', '葛\u{e0100}'],
  ])('%j is %j', (text, expected) => {
    expect(readable(text)).toBe(expected)
    expect(readable(expected)).toBe(expected)
  })
})
