import { expect, test } from 'vitest'
import { duration, milliseconds } from './retry-after.ts'

test.each([
  ['0', 0],
  ['7', 7000],
  ['-3', 0],
  ['soon', 0],
  ['', 0],
  [null, 0],
  ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
])('Retry-After: %s', (header, expected) => {
  expect(milliseconds(header)).toBe(expected)
})

test('a date to come is the time until then', () => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString()
  expect(milliseconds(inAMinute)).toBeGreaterThan(30_000)
  expect(milliseconds(inAMinute)).toBeLessThanOrEqual(60_000)
})

test.each([
  [0, 'one second'],
  [1400, 'one second'],
  [30_000, '30 seconds'],
  [90_000, '90 seconds'],
  [3_600_000, '60 minutes'],
])('%i ms is %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})
