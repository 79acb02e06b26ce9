import { describe, expect, test } from 'vitest'
import type { Article, Progress } from '#lib/article'
import { isDoneThisWeek, matchesFilter, progressLabel } from './progress-state.ts'

const progressOf = (part: Partial<Progress>): Progress => {
  const progress = { untranslated: 0, machine: 0, edited: 0, confirmed: 0, reviewed: 0, ...part }
  return { ...progress, segments: Object.values(progress).reduce((sum, count) => sum + count, 0) }
}
const article = (part: Partial<Progress>, updatedAt = '2026-11-20T10:00:00Z') =>
  ({ progress: progressOf(part), words: 1412, updatedAt }) as Article

describe('how far an article is, in words', () => {
  test.each([
    [{ untranslated: 18 }, '18 sentences · 1,412 words'],
    [{ untranslated: 1 }, '1 sentence · 1,412 words'],
    [{ machine: 11 }, '0 of 11 confirmed'],
    [{ confirmed: 3, reviewed: 2, machine: 6 }, '5 of 11 confirmed'],
    [{ confirmed: 30, reviewed: 4 }, '34 of 34 confirmed'],
    [{ reviewed: 34 }, '34 of 34 reviewed'],
    [{ confirmed: 10, edited: 1 }, '10 of 11 confirmed'],
  ])('%j', (part, words) => {
    expect(progressLabel(article(part))).toBe(words)
  })
})

test('an article is in work until its last sentence is confirmed', () => {
  expect(matchesFilter(article({ confirmed: 10, edited: 1 }), 'work')).toBe(true)
  expect(matchesFilter(article({ confirmed: 10, reviewed: 1 }), 'work')).toBe(false)
  expect(matchesFilter(article({ confirmed: 10, reviewed: 1 }), 'done')).toBe(true)
  expect(matchesFilter(article({}), 'done')).toBe(false)
  expect(matchesFilter(article({}), 'all')).toBe(true)
})

test('done this week means the seven days behind', () => {
  const now = Date.parse('2026-11-24T10:00:00Z')
  expect(isDoneThisWeek(article({ confirmed: 2 }, '2026-11-17T10:00:01Z'), now)).toBe(true)
  expect(isDoneThisWeek(article({ confirmed: 2 }, '2026-11-17T10:00:00Z'), now)).toBe(false)
  expect(isDoneThisWeek(article({ edited: 2 }, '2026-11-24T09:00:00Z'), now)).toBe(false)
})
