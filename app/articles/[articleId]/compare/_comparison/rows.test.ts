import { describe, expect, test } from 'vitest'
import type { ComparedSegment } from '#lib/article'
import { type ComparedSentence, collapseUnchanged, type MachineSide, toRows } from './rows.ts'
import { summaryOf } from './summary.ts'

/** `=x=` is a changed sentence between two unchanged ones, `h` one written by hand. */
const sentencesOf = (notes: string): ComparedSentence[] =>
  [...notes].map((note, index) => ({
    id: String(index),
    number: index + 1,
    source: '',
    from: '',
    to: '',
    changed: note === 'x',
    byHand: note === 'h',
  }))

/** A changed or expanded sentence is its number, a collapsed row its number of sentences in brackets. */
const shown = (notes: string, ...expanded: number[]) =>
  collapseUnchanged(sentencesOf(notes), new Set(expanded))
    .map((row) => (row.kind === 'collapsed' ? `[${row.count}]` : row.sentence.number))
    .join(' ')

describe('unchanged sentences collapse', () => {
  test.each([
    ['x==x', '1 [2] 4'],
    ['===', '[3]'],
    ['xx', '1 2'],
    ['=x=', '[1] 2 [1]'],
    ['=h=', '[1] 2 [1]'],
    ['', ''],
  ])('%s shows %s', (notes, rows) => {
    expect(shown(notes)).toBe(rows)
  })

  test('and open where asked', () => {
    expect(shown('x==x===', 2)).toBe('1 2 3 4 [3]')
    expect(shown('x==x===', 2, 5)).toBe('1 2 3 4 5 6 7')
  })
})

const EMPTY = { ter: null, chrf: null, unchangedShare: 0.5 }

const COMPARED: ComparedSegment[] = [
  { id: 'a', block: 0, source: 'Ja', from: 'Yes', to: 'Yes', changes: [{ kind: 'keep', text: 'Yes' }] },
  { id: 'b', block: 0, source: 'Nein', from: null, to: 'No', changes: [{ kind: 'insert', text: 'No' }] },
  { id: 'c', block: 1, source: 'Leer', from: null, to: null, changes: [] },
  { id: 'd', block: 1, source: 'Weg', from: 'Way', to: null, changes: [{ kind: 'delete', text: 'Way' }] },
]

/** `=` unchanged, `x` changed, `h` written by hand. */
const told = (side: MachineSide) =>
  toRows(COMPARED, side)
    .map(({ changed, byHand }) => (changed ? 'x' : byHand ? 'h' : '='))
    .join('')

test.each([
  [null, '=x=x'],
  ['from', '=h=x'],
  ['to', '=x=h'],
] as const)('with the machine translation as %s the sentences are %s', (side, rows) => {
  expect(told(side)).toBe(rows)
})

test('what was written by hand counts among no figure', () => {
  const summary = { ...EMPTY, changedSegments: 2, insertedWords: 1, deletedWords: 1 }
  const figures = summaryOf({ segments: COMPARED, summary }, toRows(COMPARED, 'from'))
  expect(figures).toMatchObject({ changed: 1, byHand: 1, insertedWords: 0, deletedWords: 1 })
  expect(figures.unchangedShare).toBeCloseTo(2 / 3)
})
