import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deadline } from './deadline.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('silence ends it, and whatever is heard begins the silence anew', () => {
  const { signal, heard } = deadline(100, 1000)
  vi.advanceTimersByTime(99)
  heard()
  vi.advanceTimersByTime(99)
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(signal.aborted).toBe(true)
})

test('however much is heard, it ends after the longest', () => {
  const { signal, heard } = deadline(100, 1000)
  for (let time = 50; time < 1000; time += 50) {
    vi.advanceTimersByTime(50)
    heard()
  }
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(50)
  expect(signal.aborted).toBe(true)
})

test('without a longest the whole has the limit of a silence', () => {
  const { signal, heard } = deadline(100)
  vi.advanceTimersByTime(99)
  heard()
  vi.advanceTimersByTime(1)
  expect(signal.aborted).toBe(true)
})

test('once cleared it leaves nothing behind', () => {
  const { signal, heard, clear } = deadline(100, 1000)
  heard()
  clear()
  expect(vi.getTimerCount()).toBe(0)
  expect(signal.aborted).toBe(false)
})
