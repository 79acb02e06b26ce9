import { afterEach, expect, test, vi } from 'vitest'
import { type Engine, EngineProblem } from '../engine.ts'
import { article } from '../testing/article.ts'
import { batches } from './batches.ts'
import { PACING } from './pacing.ts'
import { translateBatches } from './translate-batches.ts'

afterEach(() => vi.restoreAllMocks())

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
