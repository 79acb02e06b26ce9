import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchForm, wordsIn } from '#lib/text'
import { isMet } from '../../testing/is-met.ts'
import { type Condition, write } from '../condition.ts'
import type { CandidateQuery } from '../word-index/adapter.ts'
import { lengthWord } from '../words.ts'
import { planCandidates } from './candidate-query.ts'
import type { DocumentFrequency } from './document-frequency.ts'
import { compared, matchScore } from './match-score.ts'

/** Of a hundred thousand units, the more hold a word the sooner its first letter comes. */
const frequency: DocumentFrequency = {
  last: 100_000,
  unitsWith: (word) => Math.min(100_000, 10 ** (5.1 - ((word.codePointAt(0) ?? 0) - 96) / 2)),
}

/** What the index holds of a unit. */
const asHeld = (words: string[]) => new Set([...words, lengthWord(words.length)])

const isFound = ({ among, words }: CandidateQuery, held: ReadonlySet<string>) =>
  isMet(words, held) && ('after' in among || isMet(among.index, held))

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
      const held = asHeld(wordsIn(searchForm(edited.join(' '))))
      expect(planCandidates(words, atLeast, frequency).some((query) => isFound(query, held))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what holds a rare one of the words that matter is looked for among all units', () => {
  fc.assert(
    fc.property(sentence, fc.subarray(['hafen', 'insel', 'jahr'], { minLength: 1 }), (words, rare) => {
      const all = [...words, ...rare]
      const everywhere = planCandidates(all, 70, frequency).filter(({ among }) => 'index' in among)
      expect(everywhere.some((query) => isFound(query, asHeld(all)))).toBe(true)
    }),
  )
})

test.each([
  ['jahr 1', ['jahr among jahr']],
  ['1871 90000', ['1871 among the last']],
  ['der 50000, hafen 20, ruht 30', ['hafen among hafen']],
  ['der 50000, hafen 20, ruht 30, heute 40', ['(hafen + ruht) among (hafen + ruht)']],
  [
    'der 50000, hafen 9000, ruht 800, heute 700',
    ['((ruht · hafen) + (heute · (ruht + hafen))) among (heute + ruht)'],
  ],
  ['der 50000, die 30000, das 15000, und 60000', ['(das + die) among das', '(das + die) among the last']],
  ['der 50000, die 30000, das 17000, und 60000', ['(das + die) among the last']],
  ['der 50000, die 30000, amt 9, und 60000', ['(amt + die) among amt', '(amt + die) among the last']],
  ['am 50000, kai 9, ruht 30, 1871 5', ['(kai + ruht) among 1871', '(kai + ruht) among (kai + ruht)']],
])('%s', (text, expected) => {
  const units = new Map(text.split(', ').map((one) => one.split(' ') as [string, string]))
  const found = planCandidates([...units.keys()], 70, {
    last: 100_000,
    unitsWith: (word) => Number(units.get(word)),
  })
  const among = ({ among }: CandidateQuery) => ('after' in among ? 'the last' : written(among.index))
  expect(found.map((query) => `${written(query.words)} among ${among(query)}`)).toEqual(expected)
})

test('of a long sentence few words are looked for', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `wort${at}`)
  const [first, ...more] = planCandidates(words, 70, { last: 1_000_000, unitsWith: () => 5 })
  expect(more).toEqual([])
  expect(written(first?.words ?? '').split('+')).toHaveLength(16)
})
