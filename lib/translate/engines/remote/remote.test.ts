import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { translateArticle } from '../../article/translate-article.ts'
import type { TranslateOptions } from '../../article/translate-options.ts'
import { PACING } from '../../batching/pacing.ts'
import type { Engine } from '../../engine.ts'
import { all, article, fakeStore, longArticle, problems } from '../../testing/article.ts'
import { english, json } from '../../testing/deepl-server.ts'
import { type Asked, RemoteServer } from '../../testing/remote-server.ts'
import { libreTranslateEngine } from '../libretranslate.ts'
import { openAiEngine } from '../openai/openai-engine.ts'

interface Speech {
  name: string
  path: string
  /** Sentences that travel together, and requests for twenty paragraphs of three. */
  together: number
  requests: number
  engine(url: string, config?: { deadlineMs?: number }): Engine
  textsOf(asked: Asked): string[]
  /** The body of an answer with these translations. */
  saying(texts: unknown[]): unknown
}

const SPEECHES: Speech[] = [
  {
    name: 'LibreTranslate',
    path: '/translate',
    together: 10,
    requests: 8,
    engine: (url, config) => libreTranslateEngine({ url, apiKey: 'secret', ...config }),
    textsOf: ({ body }) => [body.q].flat(),
    saying: (texts) => ({ translatedText: texts }),
  },
  {
    name: 'gemma',
    path: '/v1/chat/completions',
    together: 1,
    requests: 60,
    engine: (url, config) =>
      openAiEngine({ baseUrl: `${url}/v1/`, model: 'gemma', apiKey: 'secret', ...config }),
    textsOf: ({ body }) => [body.messages.at(-1).content.split('\n\n\n')[1]],
    saying: (texts) => ({
      choices: texts.map((content, index) => ({
        index,
        message: { role: 'assistant', content },
        finish_reason: 'stop',
      })),
    }),
  },
]

const never = new AbortController().signal
const pacing = { ...PACING, firstPauseMs: 2, longestPauseMs: 10_000 }

describe.each(SPEECHES)('$name', (speech) => {
  let server: RemoteServer
  /** Answers a request for translations; by default as it should. */
  let behave: (response: ServerResponse, texts: string[], number: number) => void
  /** The texts that were answered well. */
  let served: string[]

  const translate = (response: ServerResponse, texts: string[]) => {
    served.push(...texts)
    json(response, 200, speech.saying(texts.map(english)))
  }

  beforeEach(async () => {
    server = await RemoteServer.start()
    served = []
    behave = translate
    server.answers[speech.path] = (response, asked, number) => behave(response, speech.textsOf(asked), number)
  })
  afterEach(async () => {
    expect(new Set(served).size, 'no text is sent again once it was translated').toBe(served.length)
    await server.stop()
  })

  async function run(segments = longArticle(60), options: Partial<TranslateOptions> = {}) {
    const store = fakeStore(segments)
    const events = await all(
      translateArticle({
        segments,
        targetLanguage: 'en-GB',
        engine: speech.engine(server.url),
        lookUpMemory: store.lookUpMemory,
        save: store.save.bind(store),
        signal: never,
        pacing,
        ...options,
      }),
    )
    const targets = store.targets()
    const open = targets.flatMap((target, index) => (target === null ? [`s${index + 1}`] : []))
    targets.forEach((target, index) => {
      if (target !== null) expect(target).toBe(english(segments[index]?.source ?? ''))
    })
    const told = problems(events)
    expect(told.flatMap(({ segmentIds }) => segmentIds).toSorted()).toEqual(open.toSorted())
    return { open, told, end: events.at(-1), sent: server.askedAt(speech.path) }
  }

  test('every sentence gets its own translation, in its own time', async () => {
    behave = (response, texts, number) => setTimeout(() => translate(response, texts), number % 3 ? 1 : 20)
    const { told, end, sent } = await run()
    expect(told).toEqual([])
    expect(end).toEqual({ kind: 'end', translated: 60, failed: 0 })
    expect(sent).toHaveLength(speech.requests)
    expect(server.mostOpen).toBeGreaterThan(1)
    expect(server.mostOpen).toBeLessThanOrEqual(4)
  })

  test('several articles at once ask no more of the server than one', async () => {
    behave = (response, texts) => setTimeout(() => translate(response, texts), 10)
    const engine = speech.engine(server.url)
    const articles = ['Eins', 'Zwei', 'Drei'].map((name) =>
      longArticle(60).map((segment) => ({ ...segment, source: `${name}: ${segment.source}` })),
    )
    const results = await Promise.all(articles.map((segments) => run(segments, { engine })))
    expect(results.flatMap(({ told }) => told)).toEqual([])
    expect(server.mostOpen).toBeLessThanOrEqual(4)
  })

  test.each([401, 403])('status %d ends the queue with one sentence', async (status) => {
    behave = (response) => json(response, status, { error: 'Invalid key' })
    const { told, open, sent } = await run()
    expect(open).toHaveLength(60)
    expect(told).toMatchObject([{ title: `${speech.name} refused the key` }])
    expect(told[0]?.detail).toMatch(/: “Invalid key”\. Check \w+_API_KEY\.$/)
    expect(sent.length).toBeLessThanOrEqual(4)
  })

  test('status 400 is traced to the one sentence at fault', async () => {
    behave = (response, texts) =>
      texts.includes('Das ist Satz 20.')
        ? json(response, 400, { error: 'bad\n<b>' })
        : translate(response, texts)
    const { told, open } = await run()
    expect(open).toEqual(['s20'])
    expect(told).toMatchObject([{ title: `${speech.name} rejected a sentence` }])
    expect(told[0]?.detail).toContain('“bad <b>”')
  })

  test('status 413 for everything does not try everything', async () => {
    behave = (response) => response.writeHead(413).end()
    const { told, open, sent } = await run(longArticle(300))
    expect(open).toHaveLength(300)
    expect(told.length).toBeLessThanOrEqual(3)
    expect(told.at(-1)).toMatchObject({ title: 'A sentence is too long' })
    expect(sent.length).toBeLessThan(60)
  })

  test('status 429 and 500 are waited out', async () => {
    behave = (response, texts, number) =>
      number <= 4 ? json(response, number % 2 ? 429 : 500, {}) : translate(response, texts)
    const { told } = await run()
    expect(told).toEqual([])
  })

  test('Retry-After says how long to wait', async () => {
    behave = (response) => json(response, 429, {}, { 'retry-after': '1' })
    const answer = speech.engine(server.url).translate({ texts: ['Eins.'], targetLanguage: 'en-GB' }, never)
    await expect(answer).rejects.toMatchObject({ title: `${speech.name} is busy`, retryAfterMs: 1000 })
  })

  test.each([
    [429, 'is busy'],
    [500, 'is out of order'],
  ])('patience with status %d ends, with one sentence', async (status, title) => {
    behave = (response) => json(response, status, {})
    const { told, sent } = await run(longArticle(300))
    expect(told).toMatchObject([{ title: `${speech.name} ${title}` }])
    expect(sent.length).toBeLessThanOrEqual(12)
  })

  const page = '<!doctype html><title>Sign in</title>'
  test.each<[string, (response: ServerResponse) => void]>([
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)],
    ['half a JSON', (response) => response.writeHead(200).end('{"translatedText": ["EN')],
    ['other JSON', (response) => json(response, 200, { ok: true })],
    ['a list', (response) => json(response, 200, [1])],
    ['null', (response) => json(response, 200, null)],
    ['nothing', (response) => response.writeHead(200).end()],
    ['status 204', (response) => response.writeHead(204).end()],
    ['status 404', (response) => response.writeHead(404).end(page)],
  ])('%s is told in one sentence', async (_, answer) => {
    behave = answer
    const { told, open } = await run()
    expect(open).toHaveLength(60)
    expect(told).toMatchObject([{ title: `${speech.name}’s answer cannot be read` }])
    expect(told[0]?.detail).not.toContain('<')
  })

  test('an answer that breaks off once is asked for again', async () => {
    behave = (response, texts, number) =>
      number === 1 ? response.writeHead(200).end('{"tr') : translate(response, texts)
    const { told, open } = await run()
    expect({ told, open }).toEqual({ told: [], open: [] })
  })

  test.each([
    ['one too few', (texts: string[]) => texts.slice(1)],
    ['one too many', (texts: string[]) => ['EN more', ...texts]],
  ])('%s: nothing shifts, a group is asked again singly, a sentence alone stays open', async (_, spoil) => {
    behave = (response, texts, number) =>
      number === 1
        ? json(response, 200, speech.saying(spoil(texts.map(english))))
        : translate(response, texts)
    const { told, open, sent } = await run()
    expect(open).toHaveLength(speech.together > 1 ? 0 : 1)
    expect(told).toHaveLength(open.length)
    expect(sent).toHaveLength(speech.requests + (speech.together > 1 ? speech.together : 0))
  })

  test('a wrong number of translations every time ends soon', async () => {
    behave = (response) => json(response, 200, speech.saying([]))
    const { told, open, sent } = await run(longArticle(300))
    expect(open).toHaveLength(300)
    expect(told.length).toBeLessThanOrEqual(3)
    expect(told.at(-1)?.detail).toMatch(/so the rest was not sent\.$/)
    expect(sent.length).toBeLessThanOrEqual(8)
  })

  const SENTENCE = 'Die Stadt hat die alte Schleuse am Hafen nach langem Streit wieder geöffnet.'
  test.each([
    ['nothing', '', 'returned nothing'],
    ['a page', page, 'web page'],
    ['markup', '<p>The city has reopened the lock.</p>', 'markup'],
    ['the German itself', SENTENCE, 'the German itself'],
    ['a refusal', 'I’m sorry, but I can’t help with that request.', 'refused to translate'],
    ['remarks', 'The city has reopened it.\n\nNote: “Schleuse” may mean more.', 'more than a translation'],
    ['a crumb', 'City.', 'far too short'],
    ['a flood', 'The city has '.repeat(60), 'far too long'],
    ['a novel', 'city '.repeat(2100), 'longer than 10000 characters'],
  ])('%s with status 200 leaves that sentence open and says so', async (_, wrong, words) => {
    const segments = article(`Eins ist da. | Zwei ist da. / ${SENTENCE} | Drei ist da.`)
    behave = (response, texts) => {
      const answers = texts.map((text) => (text === SENTENCE ? wrong : english(text)))
      served.push(...texts.filter((text) => text !== SENTENCE))
      json(response, 200, speech.saying(answers))
    }
    const { told, open } = await run(segments)
    expect(open).toEqual(['s3'])
    expect(told).toHaveLength(1)
    expect(told[0]?.detail).toContain(words)
    expect(told[0]?.detail).toMatch(/Translate again, or write it yourself\.$/)
  })

  describe('emphasis and links', () => {
    const MARKDOWN = 'Die Stadt hat die *alte* Schleuse am [Hafen](https://example.org/h) geöffnet.'
    const markdown = { format: 'markdown' as const }
    /** The texts in English, with the tags of the German. */
    const inEnglish = (texts: string[]) =>
      texts.map((text) => {
        const [, one, two, close] = /(<[^/>]*>)alte.*?(<[^/>]*>)Hafen(<\/\w+>)/.exec(text) ?? []
        return `The city opened the ${one}old${close} lock &amp; the ${two}harbour${close}.`
      })
    async function runMarkdown(source = MARKDOWN) {
      const segments = article(source)
      const store = fakeStore(segments)
      const ports = { lookUpMemory: store.lookUpMemory, save: store.save.bind(store) }
      const engine = speech.engine(server.url)
      const options = { segments, targetLanguage: 'en-GB' as const, engine, signal: never, pacing }
      const events = await all(translateArticle({ ...options, ...markdown, ...ports }))
      return { targets: store.targets(), told: problems(events), end: events.at(-1) }
    }

    test('travel as tags and come back as Markdown', async () => {
      const sent: string[] = []
      behave = (response, texts) => {
        sent.push(...texts)
        json(response, 200, speech.saying(inEnglish(texts)))
      }
      const { targets, told } = await runMarkdown()
      expect(targets).toEqual(['The city opened the *old* lock & the [harbour](https://example.org/h).'])
      expect(told).toEqual([])
      expect(sent).toHaveLength(1)
      expect(sent[0]).not.toMatch(/[*[\]]|example/)
    })

    test('a hard line break comes back as one', async () => {
      behave = (response, texts) =>
        json(
          response,
          200,
          speech.saying(
            texts.map((text) =>
              text.replace('Am Tor', 'At the gate').replace('und am Hafen', 'and the harbour'),
            ),
          ),
        )
      const { targets, told } = await runMarkdown('Am Tor  \nund am Hafen')
      expect(told).toEqual([])
      expect(targets).toEqual(['At the gate<br>and the harbour'])
    })

    test.each<[string, (text: string) => string]>([
      ['all', (text) => text.replace(/<[^>]*>/g, '')],
      ['one', (text) => text.replace(/<\/[^>]*>/, '')],
    ])('%s lost on the way: the plain text is used, with a warning', async (_, spoil) => {
      behave = (response, texts) => json(response, 200, speech.saying(inEnglish(texts).map(spoil)))
      const { targets, told, end } = await runMarkdown()
      expect(targets).toEqual(['The city opened the old lock & the harbour.'])
      expect(told).toMatchObject([{ title: 'Emphasis or links were lost', segmentIds: [] }])
      expect(told[0]?.detail).toContain(`${speech.name} did not give back`)
      expect(end).toEqual({ kind: 'end', translated: 1, failed: 0 })
      expect(server.askedAt(speech.path)).toHaveLength(1)
    })
  })

  test('a redirect is not followed: texts and key stay here', async () => {
    const elsewhere = await RemoteServer.start()
    behave = (response) => response.writeHead(307, { location: `${elsewhere.url}/x` }).end()
    const { told } = await run()
    expect(elsewhere.asked).toEqual([])
    expect(told).toMatchObject([{ title: `${speech.name}’s address points elsewhere` }])
    await elsewhere.stop()
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
  ])('%s ends at the deadline', async (_, answer) => {
    behave = answer
    const { told } = await run(undefined, { engine: speech.engine(server.url, { deadlineMs: 80 }) })
    expect(told).toMatchObject([{ title: `${speech.name} does not answer` }])
    await expect.poll(() => server.open).toBe(0)
  })

  test('an answer without end is cut off', async () => {
    behave = (response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write(' '.repeat(1 << 20)));
      }
      response.on('drain', pour)
      pour()
    }
    const { told } = await run(article('Eins.'))
    expect(told).toHaveLength(1)
    await expect.poll(() => server.open).toBe(0)
  })

  test('a connection that breaks once is tried again', async () => {
    behave = (response, texts, number) => {
      if (number === 1) response.socket?.destroy()
      else translate(response, texts)
    }
    expect((await run()).told).toEqual([])
  })

  test('a connection that breaks in the middle of every answer is given up', async () => {
    behave = (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"transl')
      setTimeout(() => response.socket?.destroy(), 5)
    }
    const { told, sent } = await run()
    expect(told).toMatchObject([{ title: `${speech.name} cannot be reached` }])
    expect(sent.length).toBeLessThanOrEqual(12)
  })

  test('nobody there', async () => {
    const engine = speech.engine(server.url)
    await server.stop()
    const { told } = await run(undefined, { engine })
    expect(told).toMatchObject([{ title: `${speech.name} cannot be reached` }])
    server = await RemoteServer.start()
  })

  test('an address that is none', async () => {
    const { told } = await run(undefined, { engine: speech.engine('no address') })
    expect(told).toMatchObject([{ title: `${speech.name} cannot be reached` }])
  })

  test('a stop ends the requests in flight', async () => {
    const stop = new AbortController()
    behave = () => stop.abort()
    const store = fakeStore(longArticle(60))
    const events = await all(
      translateArticle({
        segments: store.segments(),
        targetLanguage: 'en-GB',
        engine: speech.engine(server.url),
        lookUpMemory: store.lookUpMemory,
        save: store.save.bind(store),
        signal: stop.signal,
      }),
    )
    expect(events).toEqual([{ kind: 'progress', done: 0, total: 60 }])
    await expect.poll(() => server.open).toBe(0)
  })
})
