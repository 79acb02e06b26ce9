import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank } from '#lib/text'
import { skipBlanks } from './candidate.ts'
import { endsSentence } from './ends-sentence.ts'
import { isOrdinaryEnd } from './ordinary-end.ts'
import { readCandidate } from './read-candidate.ts'
import { readRun } from './terminator-run.ts'

const before = fc.constantFrom(
  'Haus',
  'Straßen',
  'kamen',
  'Müller',
  'Müllerstr',
  'Hauptgass',
  'Startnr',
  'Amtsbl',
  'Plenarprot',
  'Halbs',
  'Mio',
  'usw',
  'Dipl.-Ing',
  'a. Main',
  'i. Allgäu',
  'z. B',
  'wissenschaftl',
  'gegebenenf',
  'Vitamin',
  'Prof',
  'Xaver',
  'Abschn',
  'Kto',
  'am 3',
  'Karl V',
  'dpa',
  'Yahoo',
  'evang',
  'schrtl',
  'Frankfurt',
  'Leibniz-Univ',
  'Herr Kern',
  'Aug',
  'Sept',
  'März',
  'A',
)
const after = fc.constantFrom(
  'Der',
  'Köln',
  'Polizei',
  'Reuters',
  'I',
  'A',
  'Er',
  'Über',
  'Mai',
  'Euro',
  'AFP',
  'von',
  '12',
)
const filling = 'Der Rat der Stadt hat am Montag lange über den Haushalt und die neuen Schulen beraten'

test('the plain case is one of those in which the rules see an end', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(before, after), { minLength: 1, maxLength: 4 }), (pairs) => {
      const text = `${filling} ${pairs.map(([word, next]) => `${word}. ${next} `).join('bis gestern ')}${filling}`
      for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
        if (!isOrdinaryEnd(text, at, 0, 0, text.length)) continue
        plain++
        const run = readRun(text, at, text.length, [], 0, false)
        const next = skipBlanks(text, run.end, text.length)
        const place = { text, from: 0, blockFrom: 0, to: text.length, bracket: -1 }
        const candidate = readCandidate(place, run, next)
        expect([candidate.end, isBlank(text.charCodeAt(at + 1)), next]).toEqual([at + 1, true, at + 2])
        expect(endsSentence(candidate)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
  expect(plain).toBeGreaterThan(100)
})
