import { expect, test } from 'vitest'
import { englishOf, wordAt } from './term-from-selection.ts'

test('the word at the caret, whole, at its ends too', () => {
  const text = 'Das EU-Parlament tagt.'
  expect([0, 3, 4, 10, 16, 21].map((offset) => wordAt(text, offset))).toEqual([
    'Das',
    'Das',
    'EU-Parlament',
    'EU-Parlament',
    'EU-Parlament',
    'tagt',
  ])
  expect(wordAt(text, undefined)).toBe('')
  expect(wordAt('„ “', 1)).toBe('')
})

test('the English is that of the glossary, else the one that is certain, else none', () => {
  const term = {
    id: 't',
    source: 'Brücke',
    target: 'flyover',
    note: null,
    avoid: [],
    createdAt: '',
    updatedBy: null,
  }
  const [german, english] = ['Die Brücken sind zu.', 'The bridges are closed.']
  expect(englishOf('Brücken', german, english, [term])).toBe('flyover')
  expect(englishOf('Brücken', german, english, [])).toBe('bridges')
  expect(englishOf('zu', german, english, [])).toBe('')
  expect(englishOf('', german, english, [term])).toBe('')
})
