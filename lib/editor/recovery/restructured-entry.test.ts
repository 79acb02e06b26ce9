import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSegments, type Segment, splitSegment } from '#lib/article'
import type { JournalEntry } from '../journal/journal.ts'
import { aSegment } from '../testing/fake-world.ts'
import { restructuredEntry } from './restructured-entry.ts'

const SOURCE = 'Die Fähre fährt, der Rat ist froh.'
const AT = SOURCE.indexOf(' der Rat')
const WHOLE = 'The ferry runs, the council is glad.'
const HALF = WHOLE.indexOf(' the council')

/** What a journal held of the whole sentence: `target`, typed on top of `baseTarget`. */
function entryOf(target: string, baseTarget: string | null = WHOLE, source = SOURCE): JournalEntry {
  const name = { articleId: 'article', segmentId: 'a', tab: 'tab', seq: 1, at: '2026-01-01T00:00:00.000Z' }
  return { ...name, baseVersion: 3, baseTarget, target, source }
}

function halves(): [Segment, Segment] {
  const split = splitSegment(aSegment('a', { source: SOURCE, target: WHOLE, version: 3 }), AT, HALF)
  if (split.kind === 'refused') throw new Error(split.detail)
  const [first, second] = split.parts
  return [aSegment('a', { ...first, version: 4 }), aSegment('b', { ...second, version: 1 })]
}

const texts = (entries: JournalEntry[]) => entries.map(({ segmentId, target }) => `${segmentId}: ${target}`)

test.each([
  ['The ferry runs,! the council is glad.', ['a: The ferry runs,!']],
  ['The ferry runs, the council is very glad.', ['a: The ferry runs,', 'b: the council is very glad.']],
  [WHOLE, ['a: The ferry runs,']],
])('a split that was done divides %s', (target, expected) => {
  const [first, second] = halves()
  const entries = restructuredEntry(entryOf(target), first, second)
  expect(texts(entries)).toEqual(expected)
  expect(entries[0]).toMatchObject({ baseVersion: 4, baseTarget: first.target, source: first.source })
})

test('a join that was done keeps what was typed in front of the second text', () => {
  const [first, second] = halves()
  const join = joinSegments(first, second)
  if (join.kind === 'refused') throw new Error(join.detail)
  const joined = aSegment('a', { ...join.segment, version: 5 })
  const entry = entryOf('The ferry runs at last,', first.target, first.source)
  expect(texts(restructuredEntry(entry, joined, undefined))).toEqual([
    'a: The ferry runs at last, the council is glad.',
  ])
})

test('where the texts do not show what became of them, the entry stays as it is', () => {
  const [first, second] = halves()
  const entry = entryOf('Mine')
  expect(restructuredEntry(entry, { ...first, target: 'Theirs' }, second)).toEqual([entry])
  expect(restructuredEntry(entry, aSegment('a', { source: SOURCE, target: 'Theirs' }), second)).toEqual([
    entry,
  ])
  expect(restructuredEntry(entry, first, undefined)).toEqual([entry])
})

test('no character is lost, whatever was typed', () => {
  const [first, second] = halves()
  const bare = (text: string) => text.replaceAll(' ', '')
  fc.assert(
    fc.property(fc.nat(WHOLE.length), fc.nat(9), fc.string({ maxLength: 5 }), (at, remove, insert) => {
      const target = WHOLE.slice(0, at) + insert + WHOLE.slice(at + remove)
      const [a, b] = restructuredEntry(entryOf(target), first, second)
      expect(bare(`${a?.target}${b?.target ?? second.target}`)).toBe(bare(target))
    }),
  )
})
