import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignText,
  bringBack,
  type EditedAlignment,
  firstDifferingRow,
  issueAt,
  joinRows,
  leaveOut,
  moveDown,
  moveUp,
  refitToSegments,
  shiftDown,
  shiftUp,
  splitRow,
  startAlignmentEdit,
  textOf,
} from '#lib/align'

/** `|` parts rows, `/` target sentences; `[left out]`, `+added`, `∅` none, `=` covered by the row above. */
function read(rows: string): EditedAlignment {
  return rows.split('|').map((row) => {
    const texts = row
      .split('/')
      .map((text) => text.trim())
      .filter((text) => !['', '∅', '='].includes(text))
    return {
      sentences: texts.map((text) => ({
        text: `${text.replace(/^\[(.*)\]$/, '$1').replace(/^\+/, '')} `,
        added: text.startsWith('+'),
        leftOut: text.startsWith('['),
      })),
      shared: row.trim() === '=',
    }
  })
}

function show(alignment: EditedAlignment): string {
  return alignment
    .map(({ sentences, shared }) => {
      const texts = sentences.map(({ text, added, leftOut }) =>
        leftOut ? `[${text.trim()}]` : `${added ? '+' : ''}${text.trim()}`,
      )
      return texts.join(' / ') || (shared ? '=' : '∅')
    })
    .join(' | ')
}

/** Where `‖` stands in the text of its row. */
function caret(marked: string) {
  const at = marked.split('|').findIndex((row) => row.includes('‖'))
  const alignment = read(marked.replace('‖', ''))
  const before = (marked.split('|')[at] ?? '').split('‖')[0]?.trimStart() ?? ''
  return { alignment, at, offset: before.replaceAll(' / ', ' ').replace('+', '').length }
}

describe('one step', () => {
  test.each([
    ['A. | B. / C. | D.', 'A. / B. | C. | D.'],
    ['A. | [B.] / C. / D.', 'A. / [B.] / C. | D.'],
    ['A. | +B. / C.', 'A. / B. | C.'],
    ['A. | ∅', 'A. | ∅'],
    ['A. | [B.]', 'A. | [B.]'],
  ])('the first target sentence of the second row up: %s → %s', (before, after) => {
    expect(show(moveUp(read(before), 1))).toBe(after)
  })

  test.each([
    ['A. / B. | C.', 'A. | B. / C.'],
    ['A. / B. / [C.] | ∅', 'A. | B. / [C.]'],
    ['A. / +B. | =', 'A. | B.'],
    ['∅ | C.', '∅ | C.'],
    ['A.', 'A.'],
  ])('the last sentence of the first row down: %s → %s', (before, after) => {
    expect(show(moveDown(read(before), 0))).toBe(after)
  })

  test.each([
    ['It rained ‖and nobody came. | =', 'It rained | and nobody came.'],
    ['It rained‖ and nobody came. | B.', 'It rained | and nobody came. / B.'],
    ['A. / B. ‖/ C. | D.', 'A. / B. | C. / D.'],
    ['A. / B. / Ca‖fé. | D.', 'A. / B. / Ca | fé. / D.'],
    ['∅ | A. / +B‖. C | ∅', '∅ | A. / B | . C'],
    ['‖A. | B.', 'A. | B.'],
    ['A.‖ | B.', 'A. | B.'],
    ['∅ | A ‖B.', '∅ | A B.'],
    ['A 🙂. | ∅', 'A 🙂. | ∅'],
  ])('split at the caret: %s → %s', (before, after) => {
    const { alignment, at, offset } = caret(before)
    // Without a mark: in the middle of the emoji.
    expect(show(at < 0 ? splitRow(alignment, 0, 3) : splitRow(alignment, at, offset))).toBe(after)
  })

  test('what is left out above the place of a split stays there', () => {
    expect(show(splitRow(read('A. / [B.] / C. | ∅'), 0, 3))).toBe('A. / [B.] | C.')
  })

  test.each([
    ['A. | B. / +C. | D.', 'A. / B. / +C. | = | D.'],
    ['∅ | B.', 'B. | ='],
    ['A. | [B.]', 'A. / [B.] | ='],
    ['A. | ∅', 'A. | ∅'],
    ['A.', 'A.'],
  ])('join with the next: %s → %s', (before, after) => {
    expect(show(joinRows(read(before), 0))).toBe(after)
  })

  test('a split in the middle of a word is undone by a join', () => {
    const begun = read('Nobody came. | ∅')
    expect(textOf(joinRows(splitRow(begun, 0, 3), 0)[0])).toBe('Nobody came.')
  })

  test('left out is the sentence with the caret, or all that a selection touches', () => {
    const row = read('Aa. / Bb. / Cc.')
    expect(show(leaveOut(row, 0, 0))).toBe('[Aa.] / Bb. / Cc.')
    expect(show(leaveOut(row, 0, 4))).toBe('Aa. / [Bb.] / Cc.')
    expect(show(leaveOut(row, 0, 11))).toBe('Aa. / Bb. / [Cc.]')
    expect(show(leaveOut(row, 0, 2, 5))).toBe('[Aa.] / [Bb.] / Cc.')
    expect(show(leaveOut(read('∅'), 0, 0))).toBe('∅')
  })

  test('what is left out has no text, and comes back in its place', () => {
    const row = leaveOut(read('Aa. / +Bb. / Cc.'), 0, 4)
    expect(textOf(row[0])).toBe('Aa. Cc.')
    expect(show(bringBack(row, 0, 1))).toBe('Aa. / Bb. / Cc.')
    expect(bringBack(row, 0, 0)).toBe(row)
  })

  test('two halves of words are not one word when what stood between them is left out', () => {
    const split = splitRow(read('Nobody came. | Bb.'), 0, 3)
    expect(textOf(leaveOut(joinRows(leaveOut(split, 1, 0), 0), 0, 40)[0])).toBe('Nob')
    expect(textOf(joinRows(leaveOut(split, 1, 0), 0)[0])).toBe('Nob Bb.')
  })

  test('everything from a row on goes a row up or down', () => {
    expect(show(shiftUp(read('∅ | A. | B. | C.'), 1))).toBe('A. | B. | C. | ∅')
    expect(show(shiftUp(read('A. | B. | C.'), 1))).toBe('A. / B. | C. | ∅')
    expect(show(shiftUp(read('A. | B.'), 0))).toBe('A. | B.')
    expect(show(shiftDown(read('A. | B. | C. | ∅'), 1))).toBe('A. | ∅ | B. | C.')
    expect(show(shiftDown(read('A. | B. | C.'), 1))).toBe('A. | ∅ | B. / C.')
    expect(show(shiftDown(read('A. | B.'), 1))).toBe('A. | B.')
  })
})

describe('alignment issues', () => {
  test.each([
    ['A. | ∅', [null, { kind: 'empty' }]],
    [
      'A. | = | = | B.',
      [
        { kind: 'several', count: 2 },
        { kind: 'shared', coveredBy: 0 },
        { kind: 'shared', coveredBy: 0 },
        null,
      ],
    ],
    ['A. / +B. | C.', [{ kind: 'added', texts: ['B.'] }, null]],
    ['[A.] | C.', [null, null]],
    ['∅ | =', [{ kind: 'empty' }, { kind: 'empty' }]],
  ])('%s', (rows, issues) => {
    const alignment = read(rows)
    expect(alignment.map((_, at) => issueAt(alignment, at))).toEqual(issues)
  })

  test('are what the aligner was unsure of, until an editor decides', () => {
    const german = [
      'Am Montag fielen 40 Bäume um.',
      'Die Feuerwehr kam mit 60 Helfern.',
      'Verletzt wurde niemand.',
    ]
    const english = 'On Monday 40 trees fell and the fire service came with 60 helpers. Nobody was hurt.'
    const begun = startAlignmentEdit(
      alignText(
        german.map((source) => ({ source, block: 0 })),
        english,
      ),
    )
    expect(begun.map((_, at) => issueAt(begun, at)?.kind)).toEqual(['several', 'shared', undefined])
    const split = splitRow(begun, 0, 'On Monday 40 trees fell'.length)
    expect(split.map(textOf)).toEqual([
      'On Monday 40 trees fell',
      'and the fire service came with 60 helpers.',
      'Nobody was hurt.',
    ])
    expect(split.map((_, at) => issueAt(split, at))).toEqual([null, null, null])
    expect(firstDifferingRow(begun, split)).toBe(0)
    expect(firstDifferingRow(begun, begun)).toBe(-1)
  })
})

describe('German sentences that were split or joined meanwhile', () => {
  test.each([
    ['A. | B. | C.', 'a b c', 'a c', 'A. / B. | C.'],
    ['A. | B. | C.', 'a b c', 'b c', 'A. / B. | C.'],
    ['A. | = | C.', 'a b c', 'a x b c', 'A. | ∅ | = | C.'],
    ['A. | B.', 'a b', 'x', 'A. / B.'],
  ])('%s beside %s, now %s: %s', (before, names, next, after) => {
    expect(show(refitToSegments(read(before), names.split(' '), next.split(' ')))).toBe(after)
  })
})

test('no sequence of steps loses, repeats or moves a character, and one that does nothing gives the same object', () => {
  const text = fc
    .array(fc.constantFrom('Nobody', 'was', 'hurt.', '🙂', 'é', 'U.S.', '“Go!”'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' '))
  const rows = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  const step = fc.record({
    kind: fc.constantFrom(
      'up',
      'down',
      'split',
      'join',
      'out',
      'back',
      'all up',
      'all down',
      'refitToSegments',
    ),
    at: fc.nat({ max: 6 }),
    offset: fc.nat({ max: 60 }),
    length: fc.nat({ max: 20 }),
  })
  fc.assert(
    fc.property(rows, fc.array(step, { maxLength: 25 }), (sentences, steps) => {
      let alignment = startAlignmentEdit(
        sentences.map((list) => ({
          english: list.join(' ') || null,
          sentences: list,
          added: [],
          coveredBy: null,
        })),
      )
      const whole = join(alignment)
      for (const { kind, at, offset, length } of steps) {
        const names = alignment.map((_, index) => `${index}`)
        const next = {
          up: () => moveUp(alignment, at),
          down: () => moveDown(alignment, at),
          split: () => splitRow(alignment, at, offset),
          join: () => joinRows(alignment, at),
          out: () => leaveOut(alignment, at, offset, offset + length),
          back: () => bringBack(alignment, at, offset % 4),
          'all up': () => shiftUp(alignment, at),
          'all down': () => shiftDown(alignment, at),
          refitToSegments: () =>
            refitToSegments(alignment, names, [...names.slice(0, at), 'new', ...names.slice(at + 1)]),
        }[kind]()
        expect(join(next)).toBe(whole)
        if (kind !== 'refitToSegments') {
          expect(next).toHaveLength(alignment.length)
          if (show(next) === show(alignment)) expect(next).toBe(alignment)
        }
        for (const row of next) {
          expect(textOf(row)).not.toMatch(/\p{Surrogate}/u)
          expect(row.sentences.every((sentence) => sentence.text.trim() !== '')).toBe(true)
        }
        alignment = next
      }
    }),
    { numRuns: 300 },
  )
})

/** The whole English, what is left out at its place. */
function join(alignment: EditedAlignment): string {
  return alignment.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join('')
}
