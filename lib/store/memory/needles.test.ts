import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compared, matchScore } from './match-score.ts'
import { chooseNeedles } from './needles.ts'
import { searchForm, wordsIn } from './words.ts'

/** A word is the rarer the later its first letter is. */
const rarity = {
  last: 1000,
  unitsWith: (gram: string) => Math.max(1, 123 - (gram.trim().codePointAt(0) ?? 0)),
}

const word = fc.constantFrom(...'alt bald chor dorf ernte fisch gras hafen insel jahr 1871 12'.split(' '))
const sentence = fc.array(word, { minLength: 1, maxLength: 12 })
const edits = fc.array(fc.record({ at: fc.nat(12), remove: fc.nat(1), insert: fc.option(word) }), {
  maxLength: 4,
})

test('what scores enough holds a needle', () => {
  fc.assert(
    fc.property(sentence, edits, fc.integer({ min: 50, max: 98 }), (words, edits, atLeast) => {
      const edited = [...words]
      for (const { at, remove, insert } of edits) edited.splice(at, remove, ...(insert ? [insert] : []))
      const form = searchForm(edited.join(' '))
      const needles = chooseNeedles(words, atLeast, rarity)
      for (const { word, grams } of needles.flatMap(({ words }) => words))
        for (const gram of grams) expect(` ${word} `).toContain(gram)

      const names = new Set(words.filter((word) => /\D/.test(word)))
      const spare = Math.floor((words.length * (100 - atLeast)) / 100)
      const match = matchScore(compared(words.join(' ')), compared(edited.join(' ')))
      if (match < atLeast || names.size <= spare) return
      expect(needles.some(({ words }) => words.every(({ word }) => form.includes(` ${word} `)))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['der Hafen ruht heute nicht', 70, ['ruht heute', 'ruht nicht', 'heute nicht']],
  ['Hafen', 70, ['hafen']],
  ['1871', 70, ['1871']],
])('%s at %d', (text, atLeast, expected) => {
  const needles = chooseNeedles(wordsIn(searchForm(text)), atLeast, rarity)
  expect(needles.map(({ words }) => words.map(({ word }) => word).join(' '))).toEqual(expected)
})

test('a long sentence of common words is looked for in as many of the last units as may be read', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `wort${at}`)
  const shares = (units: number) =>
    chooseNeedles(words, 70, { last: 1_000_000, unitsWith: () => units }).map(
      ({ after }) => 1_000_000 - after,
    )
  expect(shares(5)).toEqual(Array(12).fill(1_000_000))
  expect(shares(20_000).map((share) => Math.round(share / 1000))).toEqual(Array(12).fill(167))
  expect(shares(1_000_000).map((share) => Math.round(share / 100))).toEqual(Array(12).fill(33))
})
