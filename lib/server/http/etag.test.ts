import { expect, test } from 'vitest'
import { matchesTag } from './etag.ts'

test.each([
  ['"7"', true],
  ['W/"7"', true],
  ['"6", "7"', true],
  ['*', true],
  ['"70"', false],
  ['7', false],
  [null, false],
])('If-None-Match: %s', (header, named) => {
  expect(matchesTag(header, '"7"')).toBe(named)
})
