import fc from 'fast-check'
import { expect, test } from 'vitest'
import { terms } from '#lib/term/testing'
import { checks, findIn } from './index.ts'

const context = { terms: terms('Haushalt = budget ! household') }

test('ids and labels are there and unique', () => {
  expect(checks.length).toBeGreaterThan(0)
  for (const name of ['id', 'label'] as const) {
    expect(new Set(checks.map((check) => check[name])).size).toBe(checks.length)
    expect(checks.every((check) => check[name].trim() !== '')).toBe(true)
  }
})

test('English that is not written yet is not wrong', () => {
  expect(findIn({ source: 'Der Haushalt.', target: ' ' }, context)).toEqual([])
  expect(findIn({ source: 'Der Haushalt.', target: 'The household.' }, context)).not.toEqual([])
})

test('ranges lie in their texts, and a message is a sentence', () => {
  const words = fc.array(
    fc.constantFrom('Haushalt', 'budget', 'household', 'der', '😀', 'ß', '3,5', '„', '…'),
  )
  const texts = words.map((some) => some.join(' '))
  fc.assert(
    fc.property(texts, texts, (source, target) => {
      for (const { message, at, sourceAt } of findIn({ source, target }, context)) {
        expect(message).toMatch(/\.$/)
        for (const [span, text] of [
          [at, target],
          [sourceAt, source],
        ] as const)
          if (span) expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true)
      }
    }),
  )
})
