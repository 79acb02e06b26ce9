import { describe, expect, test } from 'vitest'
import { draftTerm } from './index.ts'

test('one line each, blanks collapsed, umlauts composed', () => {
  const drafted = draftTerm({
    source: ' Ra\u0308te\n der\u00a0Stadt ',
    target: 'city\tcouncils',
    note: ' Nur in\r\nBayern ',
    avoid: ['councils', '', ' councils ', 'city councils'],
  })
  expect(drafted).toEqual({
    kind: 'term',
    draft: { source: 'Räte der Stadt', target: 'city councils', note: 'Nur in\nBayern', avoid: ['councils'] },
  })
})

describe('refused', () => {
  test.each([
    ['no German', { source: ' \u200b', target: 'x' }, /German/],
    ['no English', { source: 'x', target: '' }, /English/],
    ['too long', { source: 'x'.repeat(201), target: 'x' }, /200 characters/],
    ['a long word to avoid', { source: 'x', target: 'y', avoid: ['z'.repeat(201)] }, /200 characters/],
    ['a long note', { source: 'x', target: 'y', note: 'z'.repeat(1001) }, /1000 characters/],
    ['a long list', { source: 'x', target: 'y', avoid: Array.from({ length: 21 }, (_, n) => `${n}`) }, /20/],
  ])('%s', (_what, given, sentence) => {
    expect(draftTerm(given)).toMatchObject({ kind: 'refused', detail: expect.stringMatching(sentence) })
  })
})
