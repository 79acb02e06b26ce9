import { describe, expect, test } from 'vitest'
import { PACING } from '../batching/pacing.ts'
import { type Engine, EngineProblem } from '../engine.ts'
import { article, fakeStore } from '../testing/article.ts'
import { cachedSuggestions, translateSegment } from './translate-segment.ts'

const never = new AbortController().signal
const pacing = { ...PACING, firstPauseMs: 0, longestPauseMs: 0 }

function listening(id: string, answer: (text: string) => string = (text) => `${id}: ${text}`) {
  const asked: { texts: string[]; context?: string }[] = []
  const engine: Engine = {
    id,
    name: id.toUpperCase(),
    status: async () => ({ ready: true }),
    translate: async ({ texts, context }) => {
      asked.push({ texts, context })
      return texts.map(answer)
    },
  }
  return { engine, asked }
}

function answers() {
  const kept = new Map<string, string>()
  return {
    kept,
    readCached: async (requestKeys: string[]) =>
      new Map(
        requestKeys.flatMap((requestKey) =>
          kept.has(requestKey) ? [[requestKey, kept.get(requestKey) ?? '']] : [],
        ),
      ),
    cache: async ({ requestKey, text }: { requestKey: string; text: string }) =>
      void kept.set(requestKey, text),
  }
}

describe('one sentence', () => {
  const segments = article('Eins. | Zwei. / Drei.')
  const [, two] = segments
  if (!two) throw new Error('three segments expected')
  const options = { segments, targetLanguage: 'en-GB', signal: never, pacing } as const

  test('alone is sent, with its neighbours as context, and no segment is touched', async () => {
    const store = fakeStore(segments)
    const { engine, asked } = listening('a')
    expect(await translateSegment(two, { ...options, engine, ...answers() })).toEqual({
      kind: 'translated',
      text: 'a: Zwei.',
    })
    expect(asked).toEqual([{ texts: ['Zwei.'], context: 'Eins. Zwei.\n\nDrei.' }])
    expect(store.targets()).toEqual([null, null, null])
  })

  test('is asked of the same engine once, and all that was answered stands side by side', async () => {
    const memory = answers()
    const a = listening('a')
    const b = listening('b')
    const c = listening('c')
    for (const { engine } of [a, a, b]) await translateSegment(two, { ...options, engine, ...memory })
    expect([a.asked.length, b.asked.length]).toEqual([1, 1])
    const engines = [c.engine, b.engine, a.engine]
    const before = await cachedSuggestions(two, engines, { targetLanguage: 'en-GB', ...memory })
    expect(before.map(({ engine, text }) => `${engine.name} ${text}`)).toEqual(['B b: Zwei.', 'A a: Zwei.'])
    expect(await cachedSuggestions(two, engines, { targetLanguage: 'en-US', ...memory })).toEqual([])
  })

  test('without an answer it is told why, and nothing is kept', async () => {
    const memory = answers()
    const empty = listening('a', () => ' ')
    expect(await translateSegment(two, { ...options, engine: empty.engine, ...memory })).toMatchObject({
      kind: 'problem',
      detail: 'A returned nothing for one sentence. Translate again, or write it yourself.',
    })
    const refused: Engine = {
      ...empty.engine,
      translate: async () => {
        throw new EngineProblem('The key is refused', 'Check the key.', { scope: 'engine' })
      },
    }
    expect(await translateSegment(two, { ...options, engine: refused, ...memory })).toEqual({
      kind: 'problem',
      title: 'The key is refused',
      detail: 'Check the key.',
    })
    expect(memory.kept.size).toBe(0)
  })

  test('a stop ends it', async () => {
    const stop = new AbortController()
    const slow: Engine = {
      ...listening('a').engine,
      translate: () => new Promise(() => setTimeout(() => stop.abort(), 1)),
    }
    expect(
      await translateSegment(two, { ...options, engine: slow, signal: stop.signal, ...answers() }),
    ).toEqual({
      kind: 'stopped',
    })
  })
})
