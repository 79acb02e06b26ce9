import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, countWords, isVisible } from './index.ts'

test.each([
  ['Ein Satz.\r\n\tMit Tab.', 'Ein Satz.\r\n\tMit Tab.', false],
  ['a\u0000b\u0007c\u007Fd\u0085e', 'a b c d e', true],
  ['\uFFFE\uFFFF', '  ', true],
  ['\uD800a\uDC00', '\uFFFDa\uFFFD', true],
  ['😀', '😀', false],
])('%j is clean as %j', (text, clean, changed) => {
  expect(cleanText(text)).toEqual({ text: clean, changed })
})

test.each(['', ' \n\t', '\u200B', '\u00AD\u2060\uFEFF', '\u0000', '\u202E\u3000'])(
  'nobody sees %j',
  (text) => {
    expect(isVisible(text)).toBe(false)
  },
)

test.each(['a', '…', '😀', '\u200Bä', '1'])('one sees %j', (text) => {
  expect(isVisible(text)).toBe(true)
})

test('a clean text is as long, well formed, and stays as it is', () => {
  fc.assert(
    fc.property(fc.uint16Array(), (units) => {
      const dirty = String.fromCharCode(...units)
      const clean = cleanText(dirty).text
      expect(clean).toHaveLength(dirty.length)
      expect(clean).not.toMatch(/\p{Surrogate}/u)
      expect(cleanText(clean)).toEqual({ text: clean, changed: false })
    }),
  )
})

test.each([
  ['', 0],
  ['– …', 0],
  ['Das ist die 3,5-Prozent-Hürde.', 4],
  ['U\u0308ber 1.250,7 Mio. Euro um 20.15 Uhr', 7],
  ['Haus-/Gartentür, don’t', 3],
  ['Das Ha\u00adfen\u200bamt\u2060 \u200eschweigt\u200f.', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
