import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMet } from '../testing/is-met.ts'
import { type Condition, someOf, write } from './condition.ts'

const written = (condition: Condition) => write(condition, { and: '·', or: '+', word: (word) => word })

test.each([
  [1, 'a', 'a'],
  [1, 'a b c', '(a+b+c)'],
  [2, 'a b', '(a·b)'],
  [2, 'a b c', '((b·c)+(a·(b+c)))'],
  [2, 'a b c d', '((c·d)+((a+b)·(c+d))+(a·b))'],
])('%d of %s', (least, words, expected) => {
  expect(written(someOf(least, words.split(' ')))).toBe(expected)
})

test('some of the words are there when so many are', () => {
  const words = Array.from('abcdefghij')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(9), fc.subarray(words), (least, more, held) => {
      const sought = words.slice(0, Math.min(10, least + more))
      const there = sought.filter((word) => held.includes(word)).length
      expect(isMet(someOf(least, sought), new Set(held))).toBe(there >= least)
    }),
    { numRuns: 2000 },
  )
})

test('two of sixteen words repeat none of them often', () => {
  const words = Array.from('abcdefghijklmnop')
  expect(written(someOf(2, words)).match(/[a-p]/g)).toHaveLength(16 * 4)
})
