import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EngineProblem } from '../engine.ts'
import { PACING, Throttle } from './pacing.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const busy = (retryAfterMs?: number, tries?: number) =>
  new EngineProblem('Busy', 'Wait.', { scope: 'engine', retryAfterMs, tries })

describe('a throttle', () => {
  test('halves what may be in flight at each setback, and lets it grow again', () => {
    const throttle = new Throttle(PACING)
    const seen = [throttle.concurrency]
    for (let setback = 0; setback < 3; setback++) {
      throttle.afterProblem(busy(0), { tries: 1, wave: throttle.wave })
      seen.push(throttle.concurrency)
    }
    for (let request = 0; request < 40; request++) throttle.translated()
    expect([...seen, throttle.concurrency]).toEqual([4, 2, 1, 1, 4])
  })

  test('never lets more go than the engine takes', () => {
    const throttle = new Throttle(PACING, 1)
    for (let request = 0; request < 40; request++) throttle.translated()
    expect(throttle.concurrency).toBe(1)
  })

  test('counts what fails of one wave as one setback', () => {
    const throttle = new Throttle(PACING)
    for (let request = 0; request < 4; request++) throttle.afterProblem(busy(0), { tries: 1, wave: 0 })
    expect(throttle.concurrency).toBe(2)
    expect(throttle.pauseMs).toBe(PACING.firstPauseMs)
  })

  test('pauses twice as long each time, at least as long as it was asked to', () => {
    const throttle = new Throttle(PACING)
    const pauses = [0, 0, 30_000].map((askedMs) => {
      throttle.afterProblem(busy(askedMs), { tries: 1, wave: throttle.wave })
      const pause = throttle.pauseMs
      vi.advanceTimersByTime(pause)
      return pause
    })
    expect(pauses).toEqual([1000, 2000, 30_000])
    expect(throttle.pauseMs).toBe(0)
  })

  test.each([
    ['that will not pass', busy(), 1, 'stop'],
    ['that asks for too long a pause', busy(60_001), 1, 'stop'],
    ['that may pass', busy(0), 4, 'retry'],
    ['of texts that were tried often enough', busy(0), 5, 'skip'],
    ['that may be tried twice only', busy(0, 2), 2, 'skip'],
    ['that may be tried once only', busy(0, 1), 1, 'stop'],
  ] as const)('after a problem %s', (_what, problem, tries, advice) => {
    expect(new Throttle(PACING).afterProblem(problem, { tries, wave: 0 })).toBe(advice)
  })

  test('stops after too many setbacks in a row, but not when the engine answered in between', () => {
    const advice = (answers: boolean) => {
      const throttle = new Throttle(PACING)
      return Array.from({ length: 5 }, () => {
        if (answers) throttle.answered()
        return throttle.afterProblem(busy(0), { tries: 1, wave: throttle.wave })
      })
    }
    expect(advice(false)).toEqual(['retry', 'retry', 'retry', 'retry', 'stop'])
    expect(advice(true)).toEqual(Array(5).fill('retry'))
  })

  test('gives up after three failures, unless something succeeded before', () => {
    const throttle = new Throttle(PACING)
    expect([throttle.failed(), throttle.failed(), throttle.failed()]).toEqual([false, false, true])
    throttle.translated()
    expect(throttle.failed()).toBe(false)
  })
})
