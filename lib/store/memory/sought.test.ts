import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMet } from '../testing/is-met.ts'
import { type Condition, write } from './condition.ts'
import { compared, matchScore } from './match-score.ts'
import type { Rarity } from './rarity.ts'
import { seek } from './sought.ts'
import { searchForm, wordsIn } from './words.ts'

/** Of a hundred thousand units, the more hold a word the sooner its first letter comes. */
const rarity: Rarity = {
  last: 100_000,
  unitsWith: (word) => Math.min(100_000, 10 ** (5.1 - ((word.codePointAt(0) ?? 0) - 96) / 2)),
}

const written = (words: Condition) => write(words, { and: ' · ', or: ' + ', word: (word) => word })

const word = fc.constantFrom(...'alt bald chor dorf ernte fisch gras hafen insel jahr 1871 12'.split(' '))
const sentence = fc.array(word, { minLength: 1, maxLength: 12 })
const edits = fc.array(fc.record({ at: fc.nat(12), remove: fc.nat(1), insert: fc.option(word) }), {
  maxLength: 4,
})

test('what scores enough is looked for, among the last units at least', () => {
  fc.assert(
    fc.property(sentence, edits, fc.integer({ min: 50, max: 98 }), (words, edits, atLeast) => {
      const edited = [...words]
      for (const { at, remove, insert } of edits) edited.splice(at, remove, ...(insert ? [insert] : []))
      const named = new Set(words.filter((word) => /\D/.test(word)))
      const spare = Math.floor((words.length * (100 - atLeast)) / 100)
      const match = matchScore(compared(words.join(' ')), compared(edited.join(' ')))
      if (match < atLeast || named.size <= spare) return
      const held = new Set(wordsIn(searchForm(edited.join(' '))))
      expect(seek(words, atLeast, rarity).some(({ words }) => isMet(words, held))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what holds a rare one of the words that matter is looked for among all units', () => {
  fc.assert(
    fc.property(sentence, fc.subarray(['hafen', 'insel', 'jahr'], { minLength: 1 }), (words, rare) => {
      const all = [...words, ...rare]
      const held = new Set(all)
      expect(seek(all, 70, rarity).some(({ words, after }) => after === 0 && isMet(words, held))).toBe(true)
    }),
  )
})

test.each([
  ['jahr 1', ['jahr in all']],
  ['1871 90000', ['1871 in the last']],
  ['der 50000, hafen 20, ruht 30', ['hafen in all']],
  ['der 50000, hafen 20, ruht 30, heute 40', ['(hafen + ruht) in all']],
  ['der 50000, hafen 9000, ruht 800, heute 700', ['((ruht · hafen) + (heute · (ruht + hafen))) in all']],
  ['der 50000, die 30000, das 20000, und 60000', ['(das · (das + die)) in all', '(das + die) in the last']],
  ['der 50000, die 30000, das 28000, und 60000', ['(das + die) in the last']],
  ['der 50000, die 30000, amt 9, und 60000', ['(amt · (amt + die)) in all', '(amt + die) in the last']],
  ['am 50000, kai 9, ruht 30, 1871 5', ['(1871 · (kai + ruht)) in all', '(kai + ruht) in all']],
])('%s', (text, expected) => {
  const units = new Map(text.split(', ').map((one) => one.split(' ') as [string, string]))
  const found = seek([...units.keys()], 70, { last: 100_000, unitsWith: (word) => Number(units.get(word)) })
  expect(found.map(({ words, after }) => `${written(words)} in ${after === 0 ? 'all' : 'the last'}`)).toEqual(
    expected,
  )
})

test('of a long sentence few words are looked for', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `wort${at}`)
  const [sought, ...more] = seek(words, 70, { last: 1_000_000, unitsWith: () => 5 })
  expect(more).toEqual([])
  expect(written(sought?.words ?? '').split('+')).toHaveLength(16)
})
