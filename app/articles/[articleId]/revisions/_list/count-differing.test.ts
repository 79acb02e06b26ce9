import { expect, test } from 'vitest'
import { countDiffering } from './count-differing.ts'

/** `a:0-4:The ferry` is segment a, from 0 to 4, with its English. */
const states = (...notes: string[]) =>
  notes.map((note) => {
    const [id = '', range = '', target = ''] = note.split(':')
    const [from = 0, to = 0] = range.split('-').map(Number)
    return { id, from, to, target: target || null }
  })

test.each([
  ['nothing', states('a:0-4:One', 'b:5-9:'), states('a:0-4:One', 'b:5-9:'), 0],
  ['an edit', states('a:0-4:One', 'b:5-9:Two'), states('a:0-4:One.', 'b:5-9:Two'), 1],
  ['a first translation', states('a:0-4:'), states('a:0-4:One'), 1],
  ['a split: both parts', states('a:0-9:One two'), states('a:0-4:One', 'b:5-9:two'), 2],
  ['a join: the whole', states('a:0-4:One', 'b:5-9:two'), states('a:0-9:One two'), 1],
])('%s', (_, before, now, count) => {
  expect(countDiffering(before, now)).toBe(count)
})
