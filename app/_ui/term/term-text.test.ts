import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftTerm } from '#lib/term'
import { draftOfText, textOfTerm } from './term-text.ts'

test('a term that is opened and saved unchanged stays the same', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(
      text,
      text,
      fc.option(text),
      fc.array(text, { maxLength: 4 }),
      (source, target, note, avoid) => {
        const drafted = draftTerm({ source, target, note, avoid })
        if (drafted.kind === 'refused') return
        const term = { ...drafted.draft, id: 't', createdAt: '', updatedBy: null }
        expect(draftOfText(textOfTerm(term))).toEqual(drafted.draft)
      },
    ),
  )
})

test('each line is a word to avoid, empty ones are none, and a note of blanks is none', () => {
  expect(
    draftOfText({ source: ' Rat', target: 'council ', note: ' ', avoid: ' board \n\nadvice, hints' }),
  ).toEqual({
    source: 'Rat',
    target: 'council',
    note: null,
    avoid: ['board', 'advice, hints'],
  })
})
