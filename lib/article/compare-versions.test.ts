import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, before } from '#lib/diff'
import { compareVersions, type RevisionSegment } from './index.ts'
import { segmentOf } from './testing/segment-of.ts'

/** `[source words, target]` one behind the other, as segments of one article. */
function version(...parts: [string, string | null][]): RevisionSegment[] {
  let from = 0
  return parts.map(([source, target], index) => {
    const segment = segmentOf(source, target, { id: `${from}-${index}`, from })
    from = segment.to + 1
    return segment
  })
}

describe('two versions compared', () => {
  test('segment by segment, with what changed', () => {
    const { segments, summary } = compareVersions(
      version(['Eins.', 'One.'], ['Zwei.', 'Two men.']),
      version(['Eins.', 'One.'], ['Zwei.', 'Two women.']),
    )
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      ['One.', 'One.'],
      ['Two men.', 'Two women.'],
    ])
    expect(segments[0]?.changes).toEqual([{ kind: 'keep', text: 'One.' }])
    expect(summary).toMatchObject({
      changedSegments: 1,
      insertedWords: 1,
      deletedWords: 1,
      unchangedShare: 0.5,
    })
    expect(summary.ter).toBeCloseTo(100 / 3)
  })

  test('across a split that changed no word', () => {
    const { segments, summary } = compareVersions(
      version(['Eins. Zwei.', 'One. Two.'], ['Drei.', 'Three.']),
      version(['Eins.', 'One.'], ['Zwei.', 'Two.'], ['Drei.', 'Three.']),
    )
    expect(segments).toMatchObject([
      { id: '0-0', source: 'Eins. Zwei.', from: 'One. Two.', to: 'One. Two.' },
      { source: 'Drei.' },
    ])
    expect(summary).toMatchObject({ changedSegments: 0, ter: 0, chrf: 100, unchangedShare: 1 })
  })

  test('across a border that moved', () => {
    const { segments } = compareVersions(
      version(['Eins.', 'One.'], ['Zwei. Drei.', 'Two. Three.']),
      version(['Eins. Zwei.', 'One. Two.'], ['Drei.', 'Third.']),
    )
    expect(segments).toMatchObject([{ from: 'One. Two. Three.', to: 'One. Two. Third.' }])
  })

  test('where a side has no text', () => {
    const { segments, summary } = compareVersions(version(['Eins.', null]), version(['Eins.', 'One.']))
    expect(segments).toMatchObject([{ from: null, to: 'One.', changes: [{ kind: 'insert', text: 'One.' }] }])
    expect(summary).toEqual({
      changedSegments: 1,
      insertedWords: 1,
      deletedWords: 0,
      ter: null,
      chrf: null,
      unchangedShare: 0,
    })
    expect(compareVersions([], []).summary).toMatchObject({ changedSegments: 0, unchangedShare: 1 })
  })

  test('whatever was split and joined, each character of both sides stands in one group', () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const splits = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })
    const splitAt = (borders: boolean[], mark: string) =>
      version(
        ...words
          .reduce<string[][]>(
            (parts, word, index) => {
              if (index > 0 && borders[index - 1]) parts.push([])
              parts.at(-1)?.push(word)
              return parts
            },
            [[]],
          )
          .map((part): [string, string] => [part.join(' '), part.map((word) => word + mark).join(' ')]),
      )
    fc.assert(
      fc.property(splits, splits, (left, right) => {
        const [from, to] = [splitAt(left, ''), splitAt(right, '!')]
        const { segments } = compareVersions(from, to)
        expect(segments.map((segment) => segment.from).join(' ')).toBe(words.join(' '))
        expect(segments.map((segment) => segment.to).join(' ')).toBe(
          words.map((word) => `${word}!`).join(' '),
        )
        expect(segments).toHaveLength(left.filter((split, index) => split && right[index]).length + 1)
        for (const { from, to, changes } of segments) {
          expect(before(changes)).toBe(from)
          expect(after(changes)).toBe(to)
        }
      }),
    )
  })
})
