import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestScore, compared, countWords, matchScore } from './match-score.ts'

const score = (a: string, b: string, atLeast?: number) => matchScore(compared(a), compared(b), atLeast)

test.each([
  ['Die Fähre fährt.', 'Die Fähre fährt.', 100],
  ['Die Fähre fährt.', ' Die  Fähre\u00a0fährt.\n', 100],
  ['Die F\u00e4hre fährt.', 'Die Fa\u0308hre fährt.', 100],
  ['Die Fäh\u00adre\u2060 \u200efährt.', 'Die Fähre fährt.', 100],
  ['Die Straße.', 'Die Strasse.', 99],
  ['„Die Fähre fährt.“', '"Die Fähre fährt!"', 99],
  ['Die fähre fährt', 'DIE FÄHRE FÄHRT', 99],
  ['Die Fähre fährt am 3. Oktober.', 'Die Fähre fährt am 4. Oktober.', 95],
  ['Am 3. Mai starben 12.', 'Am 4. Mai starben 13.', 90],
  ['3', '4', 75],
  ['5 €', '5 $', 50],
  ['Die Fähre fährt heute.', 'Die Fähre fährt morgen.', 75],
  ['Die Fähre fährt heute.', 'Die Fähre fährt.', 75],
  ['Heute fährt die Fähre.', 'Die Fähre fährt heute.', 0],
  ['eins zwei', 'drei vier', 0],
  ['…', '…', 100],
  ['…', '!', 0],
  ['', '', 100],
  ['', 'Wort', 0],
  [`${'wort '.repeat(199)}eins`, `${'wort '.repeat(199)}zwei`, 98],
])('%s ~ %s: %d', (a, b, expected) => {
  expect(score(a, b)).toBe(expected)
})

const word = fc.constantFrom('der', 'Hafen', 'ruht', 'nicht', '3', '4,5', '€', 'am', 'Kai,')
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))

describe('for any two sentences', () => {
  test('the score is the same both ways, and between 0 and 100', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const one = score(a, b)
        expect(score(b, a)).toBe(one)
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(100)
        if (compared(a).words.join(' ') !== compared(b).words.join(' ')) expect(one).toBeLessThan(99)
      }),
    )
  })

  test('asking for no less than a score gives the score itself or 0', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.integer({ min: 1, max: 100 }), (a, b, atLeast) => {
        const whole = score(a, b)
        expect(score(a, b, atLeast)).toBe(whole >= atLeast ? whole : 0)
      }),
    )
  })

  test('none beats the words in any order', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { words } = compared(a)
        const best = bestScore(countWords(words), compared(b).words, words.length)
        if (words.length > 0) expect(score(a, b)).toBeLessThanOrEqual(Math.max(best, 0) + 1e-9)
      }),
    )
  })
})

test('two texts of the greatest length are compared in bounded work', () => {
  const long = Array.from({ length: 3300 }, (_, at) => `w${at}`)
  const other = long.map((word, at) => (at % 10 === 0 ? 'neu' : word))
  expect(score(long.join(' '), other.join(' '), 70)).toBe(90)
})
