import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMet } from '../../testing/is-met.ts'
import { someOf, write } from '../condition.ts'
import { lengthWord } from '../words.ts'
import { planIndexQuery } from './query-plan.ts'

const last = 1_000_000

/** One unit in twenty is of each length. */
const frequency = { last, unitsWith: () => last / 20 }

const counted = (words: Record<string, number>) =>
  Object.entries(words).map(([word, units]) => ({ word, units }))

const ask = (any: Record<string, number>, of: Record<string, number>, lengths: [number, number] = [4, 6]) =>
  write(planIndexQuery({ any: counted(any), least: 2, of: counted({ ...any, ...of }), lengths }, frequency), {
    and: ' · ',
    or: ' + ',
    word: (word) => word,
  })

test('where few units hold any of the words, they are all read', () => {
  expect(ask({ hafen: 30, kai: 50 }, { ruht: 2000, der: 400_000 })).toBe('(hafen + kai)')
})

test('common words are left out, since their lists are long: lengths narrow it down', () => {
  expect(ask({ hafen: 15_000 }, { der: 400_000, die: 300_000 })).toBe('((#4 + #5 + #6) · hafen)')
})

test('words narrow it down that are rare themselves', () => {
  expect(ask({ hafen: 15_000 }, { kai: 9000, ruht: 12_000 }, [4, 20])).toBe(
    '(((kai · ruht) + (hafen · (kai + ruht))) · hafen)',
  )
})

test('more lengths than an index is asked for are not asked for', () => {
  expect(ask({ hafen: 15_000 }, { der: 950_000 }, [4, 20])).toBe('hafen')
})

test('whatever it asks for, no unit that is wanted is missed', () => {
  const words = Array.from('abcdef')
  const units = fc.array(fc.integer({ min: 1, max: last }), { minLength: 6, maxLength: 6 })
  const lengths = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(12))
    .map(([a, b]) => [a, a + b] as [number, number])
  let wanted = 0
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 6 }),
      lengths,
      fc.subarray(words),
      fc.integer({ min: 1, max: 40 }),
      (units, least, first, lengths, held, length) => {
        const of = words.map((word, at) => ({ word, units: units[at] ?? 1 }))
        const any = of.slice(0, first)
        const query = planIndexQuery({ any, least, of, lengths }, frequency)
        const unit = new Set([...held, lengthWord(length)])
        const isWanted =
          any.some(({ word }) => unit.has(word)) &&
          isMet(someOf(least, words), unit) &&
          lengths[0] <= length &&
          length <= lengths[1]
        if (isWanted) wanted++
        if (isWanted) expect(isMet(query, unit)).toBe(true)
        if (isMet(query, unit)) expect(any.some(({ word }) => unit.has(word))).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
  expect(wanted).toBeGreaterThan(100)
})
