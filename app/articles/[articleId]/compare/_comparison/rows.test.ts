import { describe, expect, test } from 'vitest'
import { type ComparedSentence, foldUnchanged, toRows } from './rows.ts'

/** `=x=` is a changed sentence between two unchanged ones. */
const sentencesOf = (notes: string): ComparedSentence[] =>
  [...notes].map((note, index) => ({
    id: String(index),
    number: index + 1,
    source: '',
    from: '',
    to: '',
    changed: note === 'x',
  }))

/** A changed or opened sentence is its number, a fold its number of sentences in brackets. */
const shown = (notes: string, ...opened: number[]) =>
  foldUnchanged(sentencesOf(notes), new Set(opened))
    .map((row) => (row.kind === 'fold' ? `[${row.count}]` : row.sentence.number))
    .join(' ')

describe('unchanged sentences fold', () => {
  test.each([
    ['x==x', '1 [2] 4'],
    ['===', '[3]'],
    ['xx', '1 2'],
    ['=x=', '[1] 2 [1]'],
    ['', ''],
  ])('%s shows %s', (notes, rows) => {
    expect(shown(notes)).toBe(rows)
  })

  test('and open where asked', () => {
    expect(shown('x==x===', 2)).toBe('1 2 3 4 [3]')
    expect(shown('x==x===', 2, 5)).toBe('1 2 3 4 5 6 7')
  })
})

test('a sentence counts as changed when its two texts differ', () => {
  const rows = toRows([
    { id: 'a', block: 0, source: 'Ja', from: 'Yes', to: 'Yes', changes: [{ kind: 'keep', text: 'Yes' }] },
    { id: 'b', block: 0, source: 'Nein', from: null, to: 'No', changes: [{ kind: 'insert', text: 'No' }] },
    { id: 'c', block: 1, source: 'Leer', from: null, to: null, changes: [] },
  ])
  expect(rows.map(({ number, changed }) => [number, changed])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
})
