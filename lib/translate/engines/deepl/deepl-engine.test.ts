import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { translateArticle } from '../../article/translate-article.ts'
import type { TranslateOptions } from '../../article/translate-options.ts'
import { PACING } from '../../batching/pacing.ts'
import { all, article, fakeStore, longArticle, problems } from '../../testing/article.ts'
import { type Behaviour, DeeplServer, english, json, send, translateAll } from '../../testing/deepl-server.ts'
import { deepl } from './deepl.ts'
import { type DeeplConfig, deeplEngine } from './deepl-engine.ts'

let server: DeeplServer
beforeEach(async () => {
  server = await DeeplServer.start()
})
afterEach(() => server.stop())

const never = new AbortController().signal
const pacing = { ...PACING, firstPauseMs: 2, longestPauseMs: 10_000 }

function engineHere(config: Partial<DeeplConfig> = {}) {
  return deeplEngine({ apiKey: 'key:fx', serverUrl: server.url, ...config })
}

/** Translates an article through the server; gives the targets in order, what was told, and what was sent. */
async function run(segments = longArticle(60), options: Partial<TranslateOptions> = {}) {
  const store = fakeStore(segments)
  const events = await all(
    translateArticle({
      segments,
      targetLanguage: 'en-GB',
      engine: options.engine ?? engineHere(),
      lookUpMemory: store.lookUpMemory,
      save: store.save.bind(store),
      signal: never,
      pacing,
      ...options,
    }),
  )
  const told = problems(events)
  const sent = server.received.flatMap(({ texts }) => texts)
  return { targets: store.targets(), told, end: events.at(-1), sent, segments }
}

const allEnglish = (segments: { source: string }[]) => segments.map(({ source }) => english(source))
const idsWithout = (targets: (string | null)[]) =>
  targets.flatMap((target, index) => (target === null ? [`s${index + 1}`] : []))

describe('DeepL, when all is well', () => {
  test('every sentence gets its own translation and is sent once', async () => {
    const { targets, told, end, sent, segments } = await run(longArticle(200))
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
    expect(end).toEqual({ kind: 'end', translated: 200, failed: 0 })
    expect(sent.toSorted()).toEqual(segments.map(({ source }) => source).toSorted())
  })

  test('asks for whole sentences, into the English of the article, with the passage as context', async () => {
    await run(article('Für Ölpreis & Co. | Zwei. / Drei.'), { targetLanguage: 'en-US' })
    const [first] = server.received
    expect(first?.authorization).toBe('DeepL-Auth-Key key:fx')
    expect(first?.texts).toEqual(['Für Ölpreis & Co.', 'Zwei.', 'Drei.'])
    expect(first?.context).toBe('Für Ölpreis & Co. Zwei.\n\nDrei.')
    expect(Object.fromEntries(first?.parameters ?? [])).toMatchObject({
      source_lang: 'de',
      target_lang: 'en-US',
      split_sentences: '0',
      preserve_formatting: '1',
      formality: 'prefer_more',
      model_type: 'prefer_quality_optimized',
    })
  })

  test('no request holds more than 50 texts or 120 KiB, and no more than four are in flight', async () => {
    server.behave = (response, received) => setTimeout(() => translateAll(response, received, 0), 5)
    const long = 'Größe über Übermaß '.repeat(120)
    const { told } = await run(article(Array(4).fill(Array(60).fill(long).join(' | ')).join(' / ')))
    expect(told).toEqual([])
    expect(Math.max(...server.received.map(({ texts }) => texts.length))).toBeLessThanOrEqual(50)
    expect(Math.max(...server.received.map(({ bytes }) => bytes))).toBeLessThan(120 * 1024)
    expect(server.mostOpen).toBeGreaterThan(1)
    expect(server.mostOpen).toBeLessThanOrEqual(4)
  })

  test('several articles at once ask no more of it than one', async () => {
    server.behave = (response, received) => setTimeout(() => translateAll(response, received, 0), 10)
    const engine = engineHere()
    await Promise.all([run(longArticle(90), { engine }), run(longArticle(90), { engine })])
    expect(server.mostOpen).toBeLessThanOrEqual(4)
  })

  test('answers in another order come to the right sentences', async () => {
    server.behave = (response, received, number) =>
      setTimeout(() => translateAll(response, received, number), number === 1 ? 40 : 1)
    const { targets, segments } = await run()
    expect(targets).toEqual(allEnglish(segments))
  })
})

describe('DeepL and Markdown', () => {
  const markdown = { format: 'markdown' } as const
  const PLAN = 'Der [*neue* Plan](/p?a=1&b=2) steht.'

  test('marks travel as tags, the passage around as prose', async () => {
    const { targets, told } = await run(article(`${PLAN} | 3 < 5 & *gut*. / Ohne Marken.`), markdown)
    expect(targets).toEqual([
      'EN Der [*neue* Plan](/p?a=1&b=2) steht.',
      'EN 3 < 5 & *gut*.',
      'EN Ohne Marken.',
    ])
    expect(told).toEqual([])
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({
      texts: [
        'Der <m id="1"><m id="2">neue</m> Plan</m> steht.',
        '3 &lt; 5 &amp; <m id="1">gut</m>.',
        'Ohne Marken.',
      ],
      context: 'Der neue Plan steht. 3 < 5 & gut.\n\nOhne Marken.',
    })
    expect(Object.fromEntries(server.received[0]?.parameters ?? [])).toMatchObject({
      tag_handling: 'xml',
      outline_detection: '0',
      non_splitting_tags: 'm,x',
    })
  })

  test('a text without marks travels as it is, and so does any in another format', async () => {
    await run(article('3 < 5 & 2 * 3'), markdown)
    await run(article(PLAN))
    expect(server.received.map(({ texts }) => texts)).toEqual([['3 < 5 & 2 * 3'], [PLAN]])
    for (const { parameters } of server.received) expect(parameters.has('tag_handling')).toBe(false)
  })

  test('a sentence that lost its tags is asked once more as it stands, alone', async () => {
    server.behave = (response, { texts }) =>
      send(
        response,
        texts.map((text) => english(text.replace('<m id="1">gut</m>', 'gut'))),
      )
    const { targets, told } = await run(article(`${PLAN} | Das ist *gut*. | Ende & *aus*.`), markdown)
    expect(targets).toEqual([`EN ${PLAN}`, 'EN Das ist *gut*.', 'EN Ende & *aus*.'])
    expect(told).toEqual([])
    expect(server.received.map(({ texts }) => texts).slice(1)).toEqual([['Das ist *gut*.']])
    expect(server.received[1]?.parameters.has('tag_handling')).toBe(false)
  })

  test('Markdown that comes back broken is used without its marks, and a warning says so', async () => {
    server.behave = (response, { texts }) =>
      send(
        response,
        texts.map((text) => english(text.replace(/<[^>]*>/g, '').replace('gut*', 'gut *'))),
      )
    const { targets, told, end } = await run(article('Das ist *gut*. | Nein.'), markdown)
    expect(targets).toEqual(['EN Das ist gut .', 'EN Nein.'])
    expect(told).toMatchObject([{ title: 'Emphasis or links were lost', segmentIds: [] }])
    expect(end).toEqual({ kind: 'end', translated: 2, failed: 0 })
  })

  test('a server that knows no tags translates all the same', async () => {
    server.behave = (response, { texts }) =>
      send(
        response,
        texts.map((text) => english(text.replace(/<[^>]*>/g, ''))),
      )
    const { targets, told } = await run(article('Das ist *gut*. | Nein.'), markdown)
    expect(targets).toEqual(['EN Das ist *gut*.', 'EN Nein.'])
    expect(told).toEqual([])
  })

  test.each([
    ['one too few', (texts: string[]) => texts.slice(1), [2, 1, 1]],
    ['nothing', () => ['', ''], [2]],
  ])('%s is no less wrong for tags', async (_, spoil, requests) => {
    server.behave = (response, { texts }) => send(response, spoil(texts))
    const { targets, told } = await run(article('Das ist *gut*. | Nein.'), markdown)
    expect(targets).toEqual([null, null])
    expect(told.flatMap(({ segmentIds }) => segmentIds)).toEqual(['s1', 's2'])
    expect(server.received.map(({ texts }) => texts.length)).toEqual(requests)
  })
})

describe('DeepL, when it refuses', () => {
  test.each([
    [403, 'DeepL refused the key'],
    [456, 'The DeepL quota is used up'],
  ])('status %d ends the queue with one sentence', async (status, title) => {
    server.behave = (response) => json(response, status, { message: 'no' })
    const { targets, told, sent, end } = await run(longArticle(300))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title })
    expect(told[0]?.segmentIds.toSorted()).toEqual(idsWithout(targets).toSorted())
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 300 })
    expect(sent.length).toBeLessThanOrEqual(60)
  })

  test('a quota that runs out on the way leaves what was done', async () => {
    server.behave = (response, received, number) =>
      number <= 3 ? translateAll(response, received, number) : json(response, 456, {})
    const { targets, told, segments } = await run(longArticle(300))
    expect(targets.filter((target) => target !== null)).toHaveLength(45)
    expect(told).toHaveLength(1)
    expect(told[0]?.segmentIds.toSorted()).toEqual(idsWithout(targets).toSorted())
    targets.forEach((target, index) => {
      if (target !== null) expect(target).toBe(english(segments[index]?.source ?? ''))
    })
  })

  test('status 400 is traced to the one sentence at fault', async () => {
    const served: string[] = []
    server.behave = (response, received, number) => {
      if (received.texts.includes('Das ist Satz 20.')) return json(response, 400, { message: 'bad' })
      served.push(...received.texts)
      translateAll(response, received, number)
    }
    const { targets, told } = await run()
    expect(idsWithout(targets)).toEqual(['s20'])
    expect(told).toEqual([
      {
        kind: 'problem',
        title: 'DeepL rejected a sentence',
        detail: 'DeepL could not process this text. Write the English yourself.',
        segmentIds: ['s20'],
      },
    ])
    expect(served).toHaveLength(59)
    expect(new Set(served).size).toBe(59)
  })

  test('status 400 for everything does not try every sentence', async () => {
    server.behave = (response) => json(response, 400, { message: 'target_lang not supported' })
    const { targets, told, end } = await run(longArticle(300))
    expect(idsWithout(targets)).toHaveLength(300)
    expect(told.flatMap(({ segmentIds }) => segmentIds)).toHaveLength(300)
    expect(told.length).toBeLessThanOrEqual(3)
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 300 })
    expect(server.received.length).toBeLessThan(60)
  })

  test('status 413 halves the request until it fits', async () => {
    server.behave = (response, received, number) =>
      received.texts.length > 4 ? json(response, 413, {}) : translateAll(response, received, number)
    const { targets, told, segments } = await run()
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
  })
})

describe('DeepL, when it is busy', () => {
  test('status 429 and 503 are waited out, with fewer requests in flight', async () => {
    server.behave = (response, received, number) =>
      number <= 4
        ? json(response, number % 2 ? 429 : 503, {})
        : setTimeout(() => translateAll(response, received, number), 5)
    const { targets, told, segments } = await run(longArticle(120))
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
  })

  test('a setback halves the requests in flight', async () => {
    let busy = true
    server.behave = (response, received, number) => {
      if (busy && number <= 4) return json(response, 429, {})
      if (busy) server.mostOpen = 0
      busy = false
      setTimeout(() => translateAll(response, received, number), 5)
    }
    const { told } = await run(longArticle(120))
    expect(told).toEqual([])
    expect(server.mostOpen).toBeLessThanOrEqual(2)
  })

  test('Retry-After says how long to wait', async () => {
    server.behave = (response) => json(response, 429, {}, { 'retry-after': '1' })
    const answer = engineHere().translate({ texts: ['Eins.'], targetLanguage: 'en-GB' }, never)
    await expect(answer).rejects.toMatchObject({ title: 'DeepL is busy', retryAfterMs: 1000 })
  })

  test('a pause longer than anyone would wait is told instead', async () => {
    server.behave = (response) => json(response, 429, {}, { 'retry-after': '3600' })
    const { told } = await run()
    expect(told).toHaveLength(1)
    expect(told[0]?.detail).toBe(
      'DeepL asks us to wait 60 minutes: too many requests. What was translated is kept; translate again to go on.',
    )
  })

  test('patience ends, with one sentence', async () => {
    server.behave = (response) => json(response, 500, {})
    const { told, end } = await run(longArticle(300))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL is out of order' })
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 300 })
    expect(server.received.length).toBeLessThanOrEqual(12)
  })
})

describe('DeepL, when its answers are wrong', () => {
  test.each([
    ['one too few', (texts: string[]) => texts.slice(1)],
    ['one too many', (texts: string[]) => ['EN more', ...texts]],
    ['none', () => []],
  ])('%s: nothing shifts, each is asked again alone, and what is wrong then stays open', async (_, spoil) => {
    server.behave = (response, { texts }) =>
      send(response, texts.includes('Das ist Satz 1.') ? spoil(texts.map(english)) : texts.map(english))
    const { targets, told, segments, sent } = await run()
    expect(idsWithout(targets)).toEqual(['s1'])
    expect(targets.slice(1)).toEqual(allEnglish(segments).slice(1))
    expect(told.map(({ title, segmentIds }) => [title, segmentIds])).toEqual([
      ['The translations did not match', ['s1']],
    ])
    const twice = segments.slice(0, 15).map(({ source }) => source)
    expect(sent.toSorted()).toEqual([...segments.map(({ source }) => source), ...twice].toSorted())
  })

  test('a server that never gets a group right is asked singly from then on', async () => {
    server.behave = (response, { texts }) =>
      send(response, texts.length > 1 ? [texts.map(english).join(' ')] : texts.map(english))
    const { targets, told, segments } = await run(longArticle(150))
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
    expect(server.received.filter(({ texts }) => texts.length > 1).length).toBeLessThanOrEqual(4)
  })

  test.each<[string, string, Behaviour]>([
    [
      'one too few each time',
      'The translations did not match',
      (response, { texts }) => send(response, texts.slice(1).map(english)),
    ],
    [
      'each text refused',
      'DeepL rejected a sentence',
      (response) => json(response, 400, { message: 'Bad request' }),
    ],
  ])('%s is told once, of all sentences', async (_, title, behave) => {
    server.behave = behave
    const { targets, told, end } = await run(longArticle(300))
    expect(told).toMatchObject([{ title }])
    expect(told[0]?.segmentIds.toSorted()).toEqual(idsWithout(targets).toSorted())
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 300 })
  })

  test.each([
    ['in another order', (texts: string[]) => texts.toReversed()],
    ['shifted by one', (texts: string[]) => [...texts.slice(1), 'EN more']],
  ])('%s: the sentences stay open', async (_, spoil) => {
    server.behave = (response, { texts }) =>
      send(response, texts.includes('Das ist Satz 1.') ? spoil(texts.map(english)) : texts.map(english))
    const { targets, told, segments } = await run()
    expect(idsWithout(targets)).toEqual(segments.slice(0, 15).map(({ id }) => id))
    expect(told).toMatchObject([{ title: 'The translations did not match' }])
  })

  test.each([[''], ['  \n'], [null], [42], [{ text: 'x' }]])(
    '%j for a sentence leaves that one open',
    async (wrong) => {
      server.behave = (response, { texts }) =>
        send(
          response,
          texts.map((text) => (text === 'Das ist Satz 7.' ? wrong : english(text))),
        )
      const { targets, told } = await run()
      expect(idsWithout(targets)).toEqual(['s7'])
      expect(told.map(({ segmentIds }) => segmentIds)).toEqual([['s7']])
    },
  )

  test('a page in the place of a translation leaves that sentence open', async () => {
    server.behave = (response, { texts }) =>
      send(
        response,
        texts.map((text) => (text === 'Das ist Satz 7.' ? page : english(text))),
      )
    const { targets, told } = await run()
    expect(idsWithout(targets)).toEqual(['s7'])
    expect(told).toMatchObject([{ title: 'A translation cannot be right' }])
    expect(told[0]?.detail).not.toContain('<')
  })

  const page = '<!doctype html><title>Sign in</title>'
  test.each<[string, (response: ServerResponse) => void]>([
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)],
    ['half a JSON', (response) => response.writeHead(200).end('{"translations": [{"te')],
    ['other JSON', (response) => json(response, 200, { ok: true })],
    ['no list', (response) => json(response, 200, { translations: { text: 'EN' } })],
    ['a list of nothing', (response) => json(response, 200, { translations: [null] })],
    ['nothing', (response) => response.writeHead(200).end()],
    ['status 204', (response) => response.writeHead(204).end()],
    ['status 404', (response) => response.writeHead(404).end(page)],
  ])('%s is told in one sentence', async (_, answer) => {
    server.behave = answer
    const { targets, told } = await run()
    expect(idsWithout(targets)).toHaveLength(60)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL’s answer cannot be read' })
    expect(told[0]?.detail).not.toContain('<')
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)],
    ['half a JSON', (response) => response.writeHead(200).end('{"translations": [{"te')],
    ['nothing', (response) => response.writeHead(200).end()],
  ])('%s that comes once is asked for again', async (_, answer) => {
    server.behave = (response, received, number) =>
      number === 1 ? answer(response) : translateAll(response, received, number)
    const { targets, told, segments } = await run()
    expect(told).toEqual([])
    expect(targets).toEqual(allEnglish(segments))
    expect(server.received).toHaveLength(5)
  })

  test('markup and control characters in a translation are text and nothing more', async () => {
    server.behave = (response, { texts }) =>
      send(
        response,
        texts.map(() => '\u0000<b>Hi</b>\u0007 \ud800there\r\n'),
      )
    expect((await run(article('Hallo.'))).targets).toEqual(['<b>Hi</b> there'])
  })

  test('a redirect is not followed: the key stays here', async () => {
    const elsewhere = await DeeplServer.start()
    server.behave = (response) => response.writeHead(307, { location: `${elsewhere.url}/v2/translate` }).end()
    const { told } = await run()
    expect(elsewhere.received).toEqual([])
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL’s address points elsewhere' })
    await elsewhere.stop()
  })
})

describe('DeepL, when the line is bad', () => {
  test('nobody there', async () => {
    const engine = engineHere()
    await server.stop()
    const { told } = await run(undefined, { engine })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL cannot be reached' })
    server = await DeeplServer.start()
  })

  test('a server on this machine is not looked for behind the proxy of the network', async () => {
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9')
    const { told } = await run(article('Eins.'))
    vi.unstubAllEnvs()
    expect(told).toEqual([])
  })

  test('an address that is none', async () => {
    const { told } = await run(undefined, { engine: deeplEngine({ apiKey: 'k', serverUrl: 'no address' }) })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL cannot be reached' })
  })

  test('a connection that breaks once is tried again', async () => {
    server.behave = (response, received, number) => {
      if (number === 1) response.socket?.destroy()
      else translateAll(response, received, number)
    }
    const { targets, told, segments } = await run()
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
  })

  test('an answer that breaks off once is asked for again', async () => {
    server.behave = (response, received, number) => {
      if (number > 1) return translateAll(response, received, number)
      response.writeHead(200, { 'content-length': '1000' }).write('{"transl')
      setTimeout(() => response.socket?.destroy(), 5)
    }
    const { targets, told, segments } = await run()
    expect(targets).toEqual(allEnglish(segments))
    expect(told).toEqual([])
  })

  test('a connection that breaks in the middle of every answer is given up', async () => {
    server.behave = (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"transl')
      setTimeout(() => response.socket?.destroy(), 5)
    }
    const { told } = await run()
    expect(told).toMatchObject([{ title: 'DeepL cannot be reached' }])
    expect(server.received.length).toBeLessThanOrEqual(12)
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['silence', () => {}],
    [
      'an endless trickle',
      (response) => {
        response.writeHead(200)
        const drip = setInterval(() => response.write(' '), 10)
        response.on('close', () => clearInterval(drip))
      },
    ],
  ])('%s ends at the deadline', async (_, behave) => {
    server.behave = behave
    const { told, end } = await run(undefined, { engine: engineHere({ deadlineMs: 80 }) })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ title: 'DeepL does not answer' })
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 60 })
    await expect.poll(() => server.open).toBe(0)
  })

  test('an answer that comes in drips is waited for, and not asked for again', async () => {
    const drip = (response: ServerResponse, answer: string) => {
      if (answer === '') return void response.end()
      response.write(answer.slice(0, 40))
      setTimeout(() => drip(response, answer.slice(40)), 150)
    }
    server.behave = (response, { texts }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      drip(
        response,
        JSON.stringify({
          translations: texts.map((text) => ({ detected_source_language: 'DE', text: english(text) })),
        }),
      )
    }
    const { targets, told } = await run(longArticle(8), { engine: engineHere({ deadlineMs: 700 }) })
    expect(told).toEqual([])
    expect(targets).toHaveLength(8)
    expect(server.received).toHaveLength(1)
  })

  test('texts whose answer is lost each time are sent twice and no more', async () => {
    server.behave = (response) => response.socket?.destroy()
    const { told } = await run(article('Eins.'))
    expect(told).toMatchObject([{ title: 'DeepL cannot be reached', segmentIds: ['s1'] }])
    expect(server.received).toHaveLength(2)
  })

  test('an answer without end is cut off', async () => {
    server.behave = (response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write(' '.repeat(1 << 20)));
      }
      response.on('drain', pour)
      pour()
    }
    const { told } = await run(article('Eins.'))
    expect(told).toMatchObject([{ title: 'DeepL’s answer cannot be read' }])
    await expect.poll(() => server.open).toBe(0)
  })

  test('a stop ends the requests in flight', async () => {
    const stop = new AbortController()
    server.behave = () => stop.abort()
    const { end, targets } = await run(longArticle(60), { signal: stop.signal })
    expect(end).toEqual({ kind: 'progress', done: 0, total: 60 })
    expect(idsWithout(targets)).toHaveLength(60)
    await expect.poll(() => server.open).toBe(0)
  })
})

describe('the status of DeepL', () => {
  test('tells the usage and asks for it once a minute at most', async () => {
    const engine = engineHere()
    const expected = { ready: true, usage: { used: 1200, limit: 500_000 } }
    expect(await Promise.all([engine.status(), engine.status()])).toEqual([expected, expected])
    expect(await engine.status()).toEqual(expected)
    expect(server.usageAsked).toBe(1)
  })

  test('tells the usage anew after a translation', async () => {
    const engine = engineHere()
    await engine.status()
    await run(article('Eins.'), { engine })
    server.usage = (response) => json(response, 200, { character_count: 1205, character_limit: 500_000 })
    expect(await engine.status()).toEqual({ ready: true, usage: { used: 1205, limit: 500_000 } })
  })

  test('a refused key is not ready', async () => {
    server.usage = (response) => json(response, 403, {})
    expect(await engineHere().status()).toMatchObject({
      ready: false,
      reason: expect.stringContaining('DeepL refused the key. Check DEEPL_API_KEY'),
    })
  })

  test('neither is a used-up quota', async () => {
    server.usage = (response) => json(response, 200, { character_count: 500_001, character_limit: 500_000 })
    expect(await engineHere().status()).toEqual({
      ready: false,
      reason: 'The DeepL quota of this billing period is used up.',
      usage: { used: 500_001, limit: 500_000 },
    })
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['silence', () => {}],
    ['a failing server', (response) => json(response, 500, {})],
    ['nonsense', (response) => json(response, 200, { character_count: 'many', character_limit: [] })],
    [
      'an account without a limit',
      (response) => json(response, 200, { character_count: 5, character_limit: 1e12 }),
    ],
  ])('%s says nothing about the usage', async (_, usage) => {
    server.usage = usage
    expect(await engineHere({ usageDeadlineMs: 50 }).status()).toEqual({ ready: true })
  })
})

describe('the settings', () => {
  const surroundings = { root: '/', dataDir: '/data' }

  test('without a key DeepL says what is missing', async () => {
    const engine = deepl.create({}, surroundings)
    const reason = 'No DeepL key is set. Set DEEPL_API_KEY and start again.'
    expect(await engine?.status()).toEqual({ ready: false, reason })
    const { told, end } = await run(article('Eins.'), { engine })
    expect(told).toEqual([
      { kind: 'problem', title: 'DeepL is not set up', detail: reason, segmentIds: ['s1'] },
    ])
    expect(end).toEqual({ kind: 'end', translated: 0, failed: 1 })
  })

  test('with a key DeepL is asked at the server that is named', async () => {
    const engine = deepl.create({ DEEPL_API_KEY: 'abc', DEEPL_SERVER_URL: server.url }, surroundings)
    const { targets } = await run(article('Eins.'), { engine })
    expect(targets).toEqual(['EN Eins.'])
    expect(server.received[0]?.authorization).toBe('DeepL-Auth-Key abc')
  })
})
