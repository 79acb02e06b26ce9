import { describe, expect, test } from 'vitest'
import { featuresOf } from './features.ts'
import { partnersAmong } from './lexicon.ts'
import { readNumbers } from './numbers.ts'

describe('numbers in their own locale', () => {
  test.each([
    ['3,5', '3.5'],
    ['28.000', '28,000'],
    ['1.234.567,80', '1,234,567.8'],
    ['1990', '1990'],
    ['007', '7'],
    ['12,0', '12'],
    ['28 000', '28,000'],
  ])('%s is %s', (german, english) => {
    expect(readNumbers(german, 'de')).toEqual(readNumbers(english, 'en'))
    expect(readNumbers(german, 'de')).toHaveLength(1)
  })

  test.each([
    ['3.10.1990', 'de', ['3', '10', '1990']],
    ['9.30', 'de', ['9', '30']],
    ['9.30', 'en', ['9.3']],
    ['3,5', 'en', ['3', '5']],
  ] as const)('%s in %s is %j', (digits, language, values) => {
    expect(readNumbers(digits, language)).toEqual(values)
  })
})

describe('what both sides share', () => {
  /** The German features that have partners, each with these. */
  function shared(german: string, english: string): string[] {
    const source = featuresOf(german, 'de')
    const target = featuresOf(english, 'en')
    return partnersAmong(source, target).flatMap((partners, at) =>
      partners.length === 0
        ? []
        : `${source[at]?.key}=${partners.map((index) => target[index]?.key).join(',')}`,
    )
  }

  test.each([
    ['Die USA zahlten zwölf Euro.', 'The U.S. paid 12 euros.', ['usa=us', 'zahl=paid', '12=12', 'euro=euro']],
    ['Die Kommission tagte?', 'Did the commission meet?', ['kommission=commission', '?=?']],
    ['Der Brustkrebs', 'breast cancer', ['brustkreb=cancer']],
    ['Anna Seidel kam', '“Anna Seidel”', ['anna=anna', 'seidel=seidel']],
    ['Das Rathaus brennt', 'Nothing in common', []],
  ])('%s ~ %s', (german, english, expected) => {
    expect(shared(german, english)).toEqual(expected)
  })
})
