import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishOfWord } from '../index.ts'

const SENTENCE = 'Die Regierung sucht eine Brücke, sagte Präsident Klimow in der Hauptstadt.'
const ENGLISH = 'The government seeks a bridge, President Klimow said in the capital.'

test.each([
  ['Regierung', 'government'],
  ['Brücke', 'bridge'],
  ['Präsident', 'President'],
  ['Klimow', 'Klimow'],
  ['Hauptstadt', 'capital'],
])('%s → %s', (german, english) => {
  expect(englishOfWord(german, SENTENCE, ENGLISH)).toBe(english)
})

test.each([
  ['nothing that answers to it', 'Wald', 'Der Wald ruht.', 'All is quiet.'],
  [
    'a compound of which only a part is there',
    'Hafenamt',
    'Das Hafenamt schweigt.',
    'The harbour office is silent.',
  ],
  ['two that might', 'Staat', 'Der Staat zahlt.', 'The state and the government pay.'],
  [
    'one that answers to another word as well',
    'Staat',
    'Staat und Regierung zahlen.',
    'The government pays.',
  ],
  ['more than one word', 'die Brücke', SENTENCE, ENGLISH],
  ['no translation', 'Brücke', SENTENCE, ''],
])('none for %s', (_, german, sentence, english) => {
  expect(englishOfWord(german, sentence, english)).toBeNull()
})

test('a capital from the beginning of the sentence is not the word’s own', () => {
  expect(englishOfWord('Brücken', 'Brücken fehlen.', 'Bridges are missing.')).toBe('bridges')
})

test('whatever is asked, the answer is a word of the translation', () => {
  const text = fc
    .array(fc.constantFrom('Brücke', 'bridge', 'Staat', 'state', 'x', '„', 'Müller-Lüdenscheidt'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.oneof(text, fc.string()),
      text,
      fc.oneof(text, fc.string()),
      (german, sentence, english) => {
        const found = englishOfWord(german, sentence, english)
        if (found !== null) expect(english.toLowerCase()).toContain(found.toLowerCase())
      },
    ),
  )
})
