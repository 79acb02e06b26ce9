import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Engine, EngineProblem } from '../engine.ts'
import { all, article, longArticle } from '../testing/article.ts'
import { batches } from './batches.ts'
import { PACING } from './pacing.ts'
import { translateBatches } from './translate-batches.ts'

const never = new AbortController().signal

/** One request is refused, asking for `retryAfterMs`; gives the times of all requests, counted from the first. */
function askedTimes(retryAfterMs: number) {
  const begun = performance.now()
  const times: number[] = []
  const engine: Engine = {
    id: 'invented',
    name: 'Invented',
    status: async () => ({ ready: true }),
    translate: async ({ texts }) => {
      times.push(performance.now() - begun)
      if (times.length === 1)
        throw new EngineProblem('Busy', 'It asks us to wait.', { scope: 'engine', retryAfterMs })
      return texts.map((text) => `EN ${text}`)
    },
  }
  const segments = longArticle(1)
  const wanted = batches(segments, new Set(segments.map(({ id }) => id)))
  const outcomes = all(
    translateBatches(wanted, engine, 'en-GB', never, { ...PACING, firstPauseMs: 2, longestPauseMs: 10_000 }),
  )
  return { times, outcomes }
}

describe('a pause the engine asks for', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is kept to the millisecond', async () => {
    const { times, outcomes } = askedTimes(1000)
    await vi.advanceTimersByTimeAsync(999)
    expect(times).toEqual([0])
    await vi.advanceTimersByTimeAsync(1)
    expect(times).toEqual([0, 1000])
    await vi.advanceTimersByTimeAsync(1000)
    expect(await outcomes).toMatchObject([
      { kind: 'translated', translations: [{ segmentId: 's1', text: 'EN Das ist Satz 1.' }] },
    ])
    expect(times).toHaveLength(2)
  })

  test('of no length is that of the pacing', async () => {
    const { times } = askedTimes(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(times).toEqual([0])
    await vi.advanceTimersByTimeAsync(1)
    expect(times).toEqual([0, 2])
  })

  test('longer than the longest is told at once', async () => {
    const { times, outcomes } = askedTimes(10_001)
    expect(await outcomes).toMatchObject([
      { kind: 'problem', problem: { title: 'Busy' }, segmentIds: ['s1'] },
    ])
    expect(times).toEqual([0])
  })
})

/** An engine that is busy so many times before it translates. */
function busyEngine(times: number): Engine {
  let requests = 0
  return {
    id: 'busy',
    name: 'Busy',
    status: async () => ({ ready: true }),
    async translate({ texts }) {
      if (++requests <= times) throw new EngineProblem('Busy', 'Wait.', { scope: 'engine', retryAfterMs: 0 })
      return texts.map((text) => `EN ${text}`)
    },
  }
}

afterEach(() => vi.restoreAllMocks())

test.each([0.05, 0.3, 0.5, 0.7, 0.9, 1.1])(
  'a pause ends wherever in the loop it runs out, with %f ms between two looks at the clock',
  async (step) => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += step
      return now
    })
    const segments = article('Eins. | Zwei.')
    const outcomes = translateBatches(
      batches(segments, new Set(segments.map(({ id }) => id))),
      busyEngine(2),
      'en-GB',
      new AbortController().signal,
      { ...PACING, firstPauseMs: 1 },
    )
    const translated: string[] = []
    for await (const outcome of outcomes)
      if (outcome.kind === 'translated') translated.push(...outcome.translations.map(({ text }) => text))
    expect(translated).toEqual(['EN Eins.', 'EN Zwei.'])
  },
  2000,
)
