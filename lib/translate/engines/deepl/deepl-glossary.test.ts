import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { estimateTranslation } from '../../article/estimate.ts'
import { translateArticle } from '../../article/translate-article.ts'
import type { TranslateOptions } from '../../article/translate-options.ts'
import { PACING } from '../../batching/pacing.ts'
import { all, fakeStore, longArticle, problems } from '../../testing/article.ts'
import { DeeplServer, english, json, translateAll } from '../../testing/deepl-server.ts'
import { type DeeplConfig, deeplEngine } from './deepl-engine.ts'
import { glossaryOf } from './deepl-glossary.ts'

let server: DeeplServer
beforeEach(async () => {
  server = await DeeplServer.start()
})
afterEach(() => server.stop())

const pacing = { ...PACING, firstPauseMs: 2 }
const TERMS = [
  { source: 'Rat', target: 'council' },
  { source: 'Haushalt', target: 'budget' },
]
const OLD = { name: `Gegenlesen de-en ${'x'.repeat(16)}`, entries: 'alt\told' }
const FOREIGN = { name: 'Feuilleton', entries: 'alt\told' }

const engineHere = (config: Partial<DeeplConfig> = {}) =>
  deeplEngine({ apiKey: 'key:fx', serverUrl: server.url, ...config })

/** Translates an article through the server with these terms. */
async function run(terms: TranslateOptions['terms'] = TERMS, options: Partial<TranslateOptions> = {}) {
  const segments = options.segments ?? longArticle(60)
  const store = fakeStore(segments)
  const events = await all(
    translateArticle({
      segments,
      targetLanguage: 'en-GB',
      engine: options.engine ?? engineHere(),
      terms,
      lookUpMemory: store.lookUpMemory,
      save: store.save.bind(store),
      signal: new AbortController().signal,
      pacing,
      ...options,
    }),
  )
  const complete = store.targets().every((target, index) => target === english(segments[index]?.source ?? ''))
  return { told: problems(events), complete, store, end: events.at(-1) }
}

const glossaryIds = () => server.received.map(({ parameters }) => parameters.get('glossary_id'))
const calls = (method: string) => server.glossaries.calls.filter((call) => call.startsWith(method))

describe('the terms as a glossary', () => {
  test('are made into one, which every request names', async () => {
    const { told, complete } = await run()
    expect({ told, complete }).toEqual({ told: [], complete: true })
    expect(server.glossaries.only()?.entries).toBe('Haushalt\tbudget\nRat\tcouncil')
    expect(calls('POST')).toHaveLength(1)
    expect(new Set(glossaryIds())).toEqual(new Set(['glossary-1']))
  })

  test('are found again, in any order, by any process', async () => {
    await run()
    await run(TERMS.toReversed())
    expect(calls('POST')).toHaveLength(1)
    expect(server.glossaries.kept.size).toBe(1)
  })

  test('are looked for once by one engine', async () => {
    const engine = engineHere()
    await run(TERMS, { engine })
    await run(TERMS, { engine })
    expect(calls('GET')).toHaveLength(1)
  })

  test('take the place of what we kept before, and of nothing else', async () => {
    server.glossaries.kept.set('old', OLD).set('foreign', FOREIGN)
    await run()
    expect([...server.glossaries.kept.keys()]).toEqual(['foreign', 'glossary-1'])
  })

  test('make no glossary when there are none', async () => {
    const { complete } = await run([])
    expect(complete).toBe(true)
    expect(server.glossaries.calls).toEqual([])
    expect(new Set(glossaryIds())).toEqual(new Set([null]))
  })

  test('ask for nothing when the memory knows every sentence', async () => {
    const segments = longArticle(3)
    const lookUpMemory = async (sources: string[]) =>
      new Map(sources.map((source) => [source, [{ target: english(source), recorded: false }]]))
    const { complete } = await run(TERMS, { segments, lookUpMemory })
    expect(complete).toBe(true)
    expect(server.glossaries.calls).toEqual([])
  })

  test('are waited for until they are ready', async () => {
    server.glossaries.looks = 1
    const { told, complete } = await run()
    expect({ told, complete }).toEqual({ told: [], complete: true })
    expect(calls('GET /v2/glossaries/glossary-1')).toHaveLength(1)
  })

  test('are not asked about again for the same text', async () => {
    const segments = longArticle(20)
    const { store } = await run(TERMS, { segments })
    const sources = {
      segments,
      targetLanguage: 'en-GB',
      engine: engineHere(),
      lookUpMemory: store.lookUpMemory,
      readCached: store.readCached.bind(store),
    } as const
    expect(await estimateTranslation({ ...sources, terms: TERMS })).toMatchObject({ known: 20 })
    expect(await estimateTranslation({ ...sources, terms: TERMS.slice(1) })).toMatchObject({ known: 0 })
    expect(await estimateTranslation({ ...sources, terms: [] })).toMatchObject({ known: 0 })
  })
})

describe('when the glossary makes trouble', () => {
  const WITHOUT = { title: 'The terms were not used', segmentIds: [] }

  test.each([
    [404, 'Glossary not found'],
    [400, 'not found'],
    [400, "Value for 'glossary_id' not supported."],
  ])('one that vanished is made once more: %d %s', async (status, message) => {
    const engine = engineHere()
    server.missing = (response) => json(response, status, { message })
    await run(TERMS, { engine })
    server.glossaries.kept.clear()
    const { told, complete } = await run(TERMS, { engine })
    expect({ told, complete }).toEqual({ told: [], complete: true })
    expect(calls('POST')).toHaveLength(2)
    expect(glossaryIds().at(-1)).toBe('glossary-2')
  })

  test('and a second time the translation goes on without', async () => {
    server.behave = (response, received, number) => {
      const named = received.parameters.has('glossary_id')
      if (named) json(response, 400, { message: 'Value for glossary_id not supported' })
      else translateAll(response, received, number)
    }
    const { told, complete } = await run()
    expect(complete).toBe(true)
    expect(told).toMatchObject([WITHOUT])
    expect(calls('POST').length).toBeLessThanOrEqual(2)
  })

  test.each([
    ['refused', 400],
    ['forbidden', 403],
    ['beyond the quota', 456],
    ['unknown to the server', 404],
    ['met by a broken server', 503],
  ])('%s, the translation goes on without and says so once', async (_what, status) => {
    server.glossaries.misbehave = (_method, response) => {
      json(response, status, { message: 'no' })
      return true
    }
    const { told, complete, end } = await run()
    expect(complete).toBe(true)
    expect(told).toMatchObject([WITHOUT])
    expect(told[0]?.detail).toMatch(/^DeepL translated without the terms of the glossary\. \S/)
    expect(end).toEqual({ kind: 'end', translated: 60, failed: 0 })
  })

  test('a silent server is not waited for longer than its time', async () => {
    server.glossaries.misbehave = () => true
    const { told, complete } = await run(TERMS, { engine: engineHere({ glossaryDeadlineMs: 60 }) })
    expect(complete).toBe(true)
    expect(told).toMatchObject([WITHOUT])
  })

  test('a busy server is asked again', async () => {
    server.glossaries.misbehave = (_method, response, number) => {
      if (number > 1) return false
      json(response, 429, {})
      return true
    }
    const { told, complete } = await run()
    expect({ told, complete }).toEqual({ told: [], complete: true })
    expect(server.glossaries.kept.size).toBe(1)
  })

  test('where only one can be kept, the old one makes room', async () => {
    server.glossaries.kept.set('old', OLD)
    server.glossaries.misbehave = (method, response) => {
      if (method !== 'POST' || server.glossaries.kept.size === 0) return false
      json(response, 456, { message: 'Too many glossaries' })
      return true
    }
    const { told, complete } = await run()
    expect({ told, complete }).toEqual({ told: [], complete: true })
    expect([...server.glossaries.kept.keys()]).toEqual(['glossary-1'])
  })

  test('nothing is said of it when DeepL does not translate either', async () => {
    server.glossaries.misbehave = (_method, response) => {
      json(response, 403, {})
      return true
    }
    server.behave = (response) => json(response, 403, {})
    const { told } = await run()
    expect(told.map(({ title }) => title)).toEqual(['DeepL refused the key'])
  })

  test('a stop ends the waiting, and the next article is not harmed', async () => {
    const engine = engineHere()
    const stop = new AbortController()
    server.glossaries.misbehave = () => {
      stop.abort()
      return true
    }
    const { told, end } = await run(TERMS, { engine, signal: stop.signal })
    expect({ told, end: end?.kind }).toEqual({ told: [], end: 'progress' })
    server.glossaries.misbehave = () => false
    expect(await run(TERMS, { engine })).toMatchObject({ told: [], complete: true })
  })
})

describe('what DeepL would refuse is cleaned first', () => {
  test('and what is left has its name from its contents', () => {
    const glossary = glossaryOf([
      { source: ' Rat\tder\nStadt ', target: 'city\u2028council' },
      { source: 'Rat der Stadt', target: 'another' },
      { source: '', target: 'nothing' },
      { source: 'x'.repeat(1025), target: 'long' },
      { source: 'ä'.repeat(513), target: 'long in bytes' },
      { source: 'Amt', target: ' ' },
      { source: 'Bund', target: 'federation' },
    ])
    expect(glossary?.entries).toEqual({ Bund: 'federation', 'Rat der Stadt': 'city council' })
    expect(glossary?.name).toMatch(/^Gegenlesen de-en [\w-]{16}$/)
    expect(glossaryOf([{ source: 'Bund', target: 'federal state' }])?.name).not.toBe(glossary?.name)
  })

  test('and nothing makes no glossary', () => {
    expect(glossaryOf([{ source: ' ', target: 'x' }])).toBeNull()
  })

  test('names that JavaScript knows are terms like any other', async () => {
    await run([
      { source: 'constructor', target: 'builder' },
      { source: 'toString', target: 'text' },
    ])
    expect(server.glossaries.only()?.entries).toBe('constructor\tbuilder\ntoString\ttext')
  })
})
