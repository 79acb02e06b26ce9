import { describe, expect, test } from 'vitest'
import { dayLabel, exactTimeLabel, relativeTimeLabel, shortTimeLabel } from './time-label.ts'

const NOW = Date.parse('2026-11-24T09:30:00Z')

describe('how long ago', () => {
  test.each([
    ['2026-11-24T09:29:30Z', 'just now'],
    ['2026-11-24T09:31:00Z', 'just now'],
    ['2026-11-24T09:29:00Z', '1 minute ago'],
    ['2026-11-24T08:31:00Z', '59 minutes ago'],
    ['2026-11-24T08:30:00Z', '1 hour ago'],
    ['2026-11-24T00:10:00Z', '9 hours ago'],
    ['2026-11-23T23:50:00Z', 'yesterday'],
    ['2026-11-22T10:00:00Z', 'Sunday'],
    ['2026-11-18T10:00:00Z', 'Wednesday'],
    ['2026-11-17T10:00:00Z', '17 November'],
    ['2025-05-12T10:00:00Z', '12 May 2025'],
  ])('%s is %s', (iso, words) => {
    expect(relativeTimeLabel(iso, NOW, 'UTC')).toBe(words)
  })

  test('a day begins at midnight where the reader is', () => {
    expect(relativeTimeLabel('2026-11-23T23:50:00Z', NOW, 'Europe/Berlin')).toBe('9 hours ago')
    expect(
      relativeTimeLabel('2026-12-31T23:30:00Z', Date.parse('2027-01-20T12:00:00Z'), 'Europe/Berlin'),
    ).toBe('1 January')
  })
})

test('a day to come has its year only when that is another one', () => {
  expect(dayLabel('2026-12-24T23:30:00Z', NOW, 'UTC')).toBe('24 December')
  expect(dayLabel('2026-12-31T23:30:00Z', NOW, 'Europe/Berlin')).toBe('1 January 2027')
})

test('the exact time carries day and minute', () => {
  expect(exactTimeLabel('2026-11-22T14:02:00Z', 'UTC')).toBe('Sunday, 22 November 2026, 14:02')
  expect(shortTimeLabel('2026-11-22T00:02:00Z', 'UTC')).toBe('22 Nov, 00:02')
})
