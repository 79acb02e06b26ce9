import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { perform } from '#app/_ui/keys/command.ts'
import { startAlignmentEdit, textOf } from '#lib/align'
import { ALIGNMENT_COMMANDS, ROW_COMMANDS } from './alignment-commands.ts'
import { type AlignmentEditor, currentAlignment, startEditor } from './editor-state.ts'
import type { AlignmentState } from './use-alignment.ts'

/** An editor whose commands are run on it one after the other. Rows of English sentences. */
function begin(rows: readonly (readonly string[])[]) {
  const alignment = startAlignmentEdit(
    rows.map((sentences) => ({
      english: sentences.join(' ') || null,
      sentences: [...sentences],
      added: [],
      coveredBy: null,
    })),
  )
  let editor = startEditor(
    alignment.map((_, at) => `${at}`),
    alignment,
  )
  const said: string[] = []
  const run = (id: string, at: number, from: number, to = from) => {
    const command = ALIGNMENT_COMMANDS.find((each) => each.id === id)
    if (!command) throw new Error(`No command ${id}`)
    editor = { ...editor, cursor: { at, caret: from } }
    const state = {
      editor,
      alignment: currentAlignment(editor),
      isTaking: false,
      selection: () => ({ at, from, to }),
      notify: (words: string) => said.push(words),
      change: (next: AlignmentEditor) => {
        editor = next
      },
    } as unknown as AlignmentState
    const possible = command.when(state)
    perform(command, state, (words) => said.push(words))
    return possible
  }
  return { run, said, show: () => show(editor), editor: () => editor }
}

const show = (editor: AlignmentEditor) =>
  currentAlignment(editor)
    .map((row) => textOf(row) || '∅')
    .join(' | ')

test('what follows the caret goes to the next sentence, and undo brings it back', () => {
  const { run, show, said, editor } = begin([['One two.'], []])
  run('alignment.split', 0, 'One '.length)
  expect(show()).toBe('One | two.')
  expect(editor().cursor).toEqual({ at: 1, caret: 0 })
  expect(said).toEqual(['The rest is at sentence 2.'])
  run('alignment.undo', 1, 0)
  expect(show()).toBe('One two. | ∅')
  run('alignment.redo', 0, 0)
  expect(show()).toBe('One | two.')
})

test('what cannot be done says why and changes nothing', () => {
  const { run, show, said } = begin([['One.'], []])
  expect(run('alignment.split', 1, 0)).toBe('There is no sentence below to take the rest')
  run('alignment.join', 0, 0)
  run('alignment.undo', 0, 0)
  expect(said).toEqual([
    'There is no sentence below to take the rest.',
    'The next sentence has no English to join.',
    'Nothing to undo.',
  ])
  expect(show()).toBe('One. | ∅')
})

describe('of any alignment, with any selection', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z]{0,6}( [a-z]{1,6}){0,3}\.$/)
  const rows = fc.array(fc.array(sentence, { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  const step = fc.record({
    id: fc.constantFrom(...ROW_COMMANDS.map(({ id }) => id)),
    row: fc.nat(),
    caret: fc.nat({ max: 60 }),
    length: fc.nat({ max: 20 }),
  })

  test('a command changes it exactly when it says that it can, with the cursor in a row there is', () => {
    fc.assert(
      fc.property(rows, fc.array(step, { maxLength: 12 }), (rows, steps) => {
        const { run, editor } = begin(rows)
        for (const { id, row, caret, length } of steps) {
          const before = currentAlignment(editor())
          const possible = run(id, row % rows.length, caret, caret + length)
          expect(currentAlignment(editor()) !== before).toBe(possible === true)
          const { at } = editor().cursor
          expect(at >= 0 && at < rows.length).toBe(true)
        }
      }),
    )
  })
})
