import { describe, expect, test } from 'vitest'
import { beginCorrection, moveDown, textOf } from '#lib/align'
import { beginWork, fitWork, goOn, nextDoubt, seenIn, travel, type Work } from './editor-state.ts'

/** `|` parts rows, `∅` is none. */
function begin(rows: string): Work {
  const correction = beginCorrection(
    rows.split(' | ').map((text) => {
      const sentences = text === '∅' ? [] : [text]
      return { english: sentences[0] ?? null, sentences, added: [], saidAt: null }
    }),
  )
  return beginWork(
    correction.map((_, at) => `${at}`),
    correction,
  )
}

const show = (work: Work) =>
  seenIn(work)
    .map((row) => textOf(row) || '∅')
    .join(' | ')

const down = (work: Work, at: number) => goOn(work, moveDown(seenIn(work), at), { at, caret: 0 })

describe('work on an alignment', () => {
  test('begins at the first row that deserves a look', () => {
    expect(begin('A. | B. | ∅ | D.').spot.at).toBe(2)
    expect(begin('A. | B.').spot.at).toBe(0)
  })

  test('is taken back and done again, and leads to what that changes', () => {
    const begun = begin('A. | B. | C. | ∅')
    const moved = down(down(begun, 2), 1)
    expect(show(moved)).toBe('A. | ∅ | B. | C.')
    const back = travel(travel(moved, -1), -1)
    expect([show(back), back.spot.at]).toEqual(['A. | B. | C. | ∅', 2])
    expect(travel(back, -1)).toBe(back)
    const again = travel(back, 1)
    expect([show(again), again.spot.at]).toEqual(['A. | B. | ∅ | C.', 2])
  })

  test('another step after an undo does away with what was taken back', () => {
    const back = travel(down(begin('A. | B. | ∅'), 1), -1)
    const other = down(back, 0)
    expect(show(other)).toBe('∅ | A. B. | ∅')
    expect(travel(other, 1)).toBe(other)
    expect(show(travel(other, -1))).toBe('A. | B. | ∅')
  })

  test('what cannot be done is no step', () => {
    const begun = begin('A. | B.')
    expect(down(begun, 1)).toBe(begun)
  })

  test('stays with its sentences when the German is cut anew, and so do its steps', () => {
    const moved = down(begin('A. | B. | ∅'), 1)
    const fitted = fitWork(moved, ['0', 'new', '1', '2'])
    expect([show(fitted), fitted.spot.at]).toEqual(['A. | ∅ | ∅ | B.', 2])
    expect(show(travel(fitted, -1))).toBe('A. | ∅ | B. | ∅')
    expect(fitWork(moved, ['0', '1', '2'])).toBe(moved)
  })

  test('the next row to look at is below, then from the top again', () => {
    const correction = seenIn(begin('∅ | B. | ∅ | D.'))
    expect([0, 1, 2, 3].map((at) => nextDoubt(correction, at))).toEqual([2, 2, 0, 0])
    expect(nextDoubt(seenIn(begin('A. | B.')), 0)).toBe(-1)
  })
})
