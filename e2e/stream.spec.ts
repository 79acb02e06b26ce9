import { DeeplStandIn } from './deepl-stand-in.ts'
import { test as base, createArticle, expect, readSegments } from './fixtures.ts'
import { Server } from './server.ts'

const SENTENCES = 300
/** Fifty sentences go into one. */
const REQUESTS = 6
const TEXT = Array.from({ length: SENTENCES }, (_, number) => `Dies ist Satz Nummer ${number + 1}.`).join(' ')

const test = base.extend<object, { deepl: DeeplStandIn }>({
  deepl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const deepl = await DeeplStandIn.launch()
      await use(deepl)
      deepl.close()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ deepl }, use) => {
      const server = await Server.launch({ DEEPL_API_KEY: 'stand-in:fx', DEEPL_SERVER_URL: deepl.url })
      await use(server)
      await server.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

function translate(server: Server, articleId: string, signal?: AbortSignal) {
  const headers = { 'Accept-Encoding': 'gzip, br' }
  return fetch(`${server.url}/api/articles/${articleId}/translate`, { method: 'POST', headers, signal })
}

interface Event {
  name: string
  data: { done?: number; total?: number; translated?: number; failed?: number }
}

async function* events(response: Response): AsyncGenerator<Event> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, name, data] = /^event: (.+)\ndata: (.+)$/.exec(text.slice(0, end)) ?? []
      if (name && data) yield { name, data: JSON.parse(data) }
      text = text.slice(end + 2)
    }
  }
}

test('Events arrive while the work goes on, one for each sentence', async ({ server, deepl }) => {
  const { id } = await createArticle(server, TEXT)
  // The last request is not answered before the first sentence is here.
  const held = deepl.hold(REQUESTS - 1)
  const response = await translate(server, id)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const names: string[] = []
  let seenWhileHeld = 0
  for await (const { name, data } of events(response)) {
    names.push(name)
    if (name === 'segment' && seenWhileHeld === 0) {
      await held
      seenWhileHeld = names.length
      deepl.letGo()
    }
    if (name === 'end') expect(data).toEqual({ translated: SENTENCES, failed: 0 })
  }
  expect(seenWhileHeld).toBeGreaterThan(0)
  expect(names[0]).toBe('progress')
  expect(names.at(-1)).toBe('end')
  expect(names.filter((name) => name === 'segment')).toHaveLength(SENTENCES)
})

test('Two who translate the same article send no sentence twice', async ({ server, deepl }) => {
  const { id } = await createArticle(server, TEXT)
  const before = deepl.requests
  // Both are at the server before anything is answered: they were sent long before the question in between.
  const held = deepl.hold(0)
  const responses = [translate(server, id), translate(server, id)]
  await held
  expect((await readSegments(server, id)).filter(({ target }) => target !== null)).toEqual([])
  deepl.letGo()
  const translated = await Promise.all(
    responses.map(async (response) => {
      for await (const { name, data } of events(await response)) if (name === 'end') return data.translated
    }),
  )
  expect(translated.sort()).toEqual([0, SENTENCES])
  expect(deepl.requests - before).toBe(REQUESTS)
})

test('Who goes away stops the work, and what was done stays', async ({ server, deepl }) => {
  const { id } = await createArticle(server, TEXT)
  const before = deepl.requests
  const held = deepl.hold(1)
  const leaving = new AbortController()
  await expect(async () => {
    for await (const { name } of events(await translate(server, id, leaving.signal))) {
      if (name !== 'segment') continue
      await held
      leaving.abort()
    }
  }).rejects.toThrow(/abort/i)
  const done = async () => (await readSegments(server, id)).filter(({ target }) => target !== null).length
  // The requests that wait for an answer are withdrawn, none is answered.
  await deepl.idle()
  deepl.letGo()
  expect(await done()).toBe(SENTENCES / REQUESTS)
  const withdrawn = deepl.requests - before - 1
  expect(withdrawn).toBeGreaterThan(0)

  // Nothing is in the way of going on, and nothing was asked for in the meantime.
  for await (const _ of events(await translate(server, id)));
  expect(await done()).toBe(SENTENCES)
  expect(deepl.requests - before - withdrawn).toBe(REQUESTS)
})
