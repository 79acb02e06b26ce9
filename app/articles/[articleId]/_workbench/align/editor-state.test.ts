import { describe, expect, test } from 'vitest'
import { moveDown, startAlignmentEdit, textOf } from '#lib/align'
import {
  type AlignmentEditor,
  applyEdit,
  currentAlignment,
  fitToSegments,
  nextIssue,
  startEditor,
  stepThrough,
} from './editor-state.ts'

/** `|` parts rows, `∅` is none. */
function begin(rows: string): AlignmentEditor {
  const alignment = startAlignmentEdit(
    rows.split(' | ').map((text) => {
      const sentences = text === '∅' ? [] : [text]
      return { english: sentences[0] ?? null, sentences, added: [], coveredBy: null }
    }),
  )
  return startEditor(
    alignment.map((_, at) => `${at}`),
    alignment,
  )
}

const show = (editor: AlignmentEditor) =>
  currentAlignment(editor)
    .map((row) => textOf(row) || '∅')
    .join(' | ')

const down = (editor: AlignmentEditor, at: number) =>
  applyEdit(editor, moveDown(currentAlignment(editor), at), { at, caret: 0 })

describe('an alignment in the editor', () => {
  test('begins at the first row that deserves a look', () => {
    expect(begin('A. | B. | ∅ | D.').cursor.at).toBe(2)
    expect(begin('A. | B.').cursor.at).toBe(0)
  })

  test('is taken back and done again, and leads to what that changes', () => {
    const begun = begin('A. | B. | C. | ∅')
    const moved = down(down(begun, 2), 1)
    expect(show(moved)).toBe('A. | ∅ | B. | C.')
    const back = stepThrough(stepThrough(moved, -1), -1)
    expect([show(back), back.cursor.at]).toEqual(['A. | B. | C. | ∅', 2])
    expect(stepThrough(back, -1)).toBe(back)
    const again = stepThrough(back, 1)
    expect([show(again), again.cursor.at]).toEqual(['A. | B. | ∅ | C.', 2])
  })

  test('another step after an undo does away with what was taken back', () => {
    const back = stepThrough(down(begin('A. | B. | ∅'), 1), -1)
    const other = down(back, 0)
    expect(show(other)).toBe('∅ | A. B. | ∅')
    expect(stepThrough(other, 1)).toBe(other)
    expect(show(stepThrough(other, -1))).toBe('A. | B. | ∅')
  })

  test('what cannot be done is no step', () => {
    const begun = begin('A. | B.')
    expect(down(begun, 1)).toBe(begun)
  })

  test('stays with its sentences when the German is cut anew, and so do its steps', () => {
    const moved = down(begin('A. | B. | ∅'), 1)
    const fitted = fitToSegments(moved, ['0', 'new', '1', '2'])
    expect([show(fitted), fitted.cursor.at]).toEqual(['A. | ∅ | ∅ | B.', 2])
    expect(show(stepThrough(fitted, -1))).toBe('A. | ∅ | B. | ∅')
    expect(fitToSegments(moved, ['0', '1', '2'])).toBe(moved)
  })

  test('the next row to look at is below, then from the top again', () => {
    const alignment = currentAlignment(begin('∅ | B. | ∅ | D.'))
    expect([0, 1, 2, 3].map((at) => nextIssue(alignment, at))).toEqual([2, 2, 0, 0])
    expect(nextIssue(currentAlignment(begin('A. | B.')), 0)).toBe(-1)
  })
})
