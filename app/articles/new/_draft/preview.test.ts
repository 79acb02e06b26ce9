import { describe, expect, test } from 'vitest'
import { LIMITS } from '#lib/article'
import { previewOf } from './preview.ts'

const AS_IT_LOOKS = { format: null, wrapped: null }
const LINES = 'Der Rat hat am Montag\nfür die Fähre gestimmt.\nSie fährt im Herbst.'

describe('what a text would become', () => {
  test('counts and title', () => {
    expect(previewOf('# Neue Fähre\n\nSie kommt. Bald.\n\nWirklich.', AS_IT_LOOKS)).toMatchObject({
      kind: 'draft',
      blocks: 3,
      hasLineBreaks: false,
      draft: { title: 'Neue Fähre', format: 'markdown', words: 6 },
    })
  })

  test.each([
    [true, 1],
    [false, 3],
  ])('lines taken for wrapping: %s', (wrapped, blocks) => {
    expect(previewOf(LINES, { format: 'plain', wrapped })).toMatchObject({
      hasLineBreaks: true,
      wrapped,
      blocks,
    })
  })

  test('what is damaged is said before anything is sent', () => {
    expect(previewOf('Der Rat.', AS_IT_LOOKS)).toMatchObject({ warnings: [] })
    expect(previewOf('Gr\uFFFD\uFFFDe\u0007.', AS_IT_LOOKS)).toMatchObject({
      warnings: [
        expect.stringContaining('Control characters'),
        expect.stringContaining('2 characters could not'),
      ],
    })
  })

  test('what will not be translated is said with its place', () => {
    const code = '# Neue Fähre\n\nSie kommt.\n\n```\nnpm start\n```'
    expect(previewOf(code, AS_IT_LOOKS)).toMatchObject({
      warnings: ['Lines 5–7 are code and are not translated: “``` npm start ```”'],
    })
  })

  test('too long is said before anything is sent', () => {
    expect(previewOf('a'.repeat(LIMITS.article + 1), AS_IT_LOOKS)).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('2,000,000'),
    })
  })
})
