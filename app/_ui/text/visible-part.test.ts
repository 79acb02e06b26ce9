import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleParts } from './visible-part.ts'

/** `·` stands for a blank, `|` for the two cuts. */
test.each([
  ['port’s·', '|port’s|·'],
  ['·3', '·|3|'],
  ['··two·words·', '··|two·words|·'],
  ['whole', '|whole|'],
  ['·', '|·|'],
  ['', '||'],
])('%s is decorated as %s', (text, parts) => {
  const { before, visible, after } = visibleParts(text.replaceAll('·', ' '))
  expect(`${before}|${visible}|${after}`.replaceAll(' ', '·')).toBe(parts)
})

test('Nothing is lost, and no blank stands at an edge of what is decorated', () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u2009', '\n'), maxLength: 3 })
  fc.assert(
    fc.property(blanks, fc.string({ unit: 'grapheme' }), blanks, (left, middle, right) => {
      const text = left + middle + right
      const { before, visible, after } = visibleParts(text)
      expect(before + visible + after).toBe(text)
      if (text.trim() !== '') expect(visible).toBe(text.trim())
    }),
  )
})
