import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPostgres, type Store } from '#lib/store'
import { longDraft } from '../store/testing/draft-of.ts'
import { createDatabase, endLockSessions, startPostgres } from '../store/testing/postgres.ts'
import { json } from '../translate/testing/deepl-server.ts'
import { RemoteServer } from '../translate/testing/remote-server.ts'
import { type ServerProcess, startServer } from './testing/start-server.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let engine: RemoteServer
let folder: string
let url: string
let servers: ServerProcess[]
let store: Store

beforeAll(async () => {
  postgres = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'gegenlesen-servers-'))
})
beforeEach(async () => {
  url = (await createDatabase(postgres.url)).url
  engine = await RemoteServer.start()
  const settings = { DATABASE_URL: url, DATA_DIR: folder, LIBRETRANSLATE_URL: engine.url }
  servers = await Promise.all([startServer(settings), startServer(settings)])
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.kill()))
  await store?.close()
  await engine.stop()
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Both servers have opened the empty database at the same time. */
async function open() {
  await Promise.all(servers.map((server) => server.run('open')))
  store = await openPostgres(url)
  return store
}

/** The sentences the engine was asked, in no order. */
const sentencesAsked = () => engine.askedAt('/translate').flatMap(({ body }): string[] => body.q)

const translated = (texts: string | string[]) =>
  typeof texts === 'string' ? `EN ${texts}` : texts.map((text) => `EN ${text}`)

test('the sample is seeded once', async () => {
  await open()
  const { articles } = await store.articles.list({ limit: 10 })
  expect(articles.map(({ sample }) => sample)).toEqual([true])
})

test('each sentence of an article that both translate is asked once', async () => {
  await open()
  engine.answers['/translate'] = (response, { body }) =>
    setTimeout(() => json(response, 200, { translatedText: translated(body.q) }), 20)
  const { article, segments } = await store.articles.create(longDraft(40))
  const [first, second] = await Promise.all(
    servers.map((server) => server.run<string>(`translate ${article.id} libretranslate`)),
  )
  expect(sentencesAsked().toSorted()).toEqual(segments.map(({ source }) => source).toSorted())
  expect(first).toContain('event: end')
  expect(second).toContain('event: end')
  expect((await store.articles.read(article.id))?.article.progress.machine).toBe(40)
})

test('a sentence is not asked for while the other server translates its article', async () => {
  await open()
  const { article, segments } = await store.articles.create(longDraft(2))
  const asked = new Promise<() => void>((resolve) => {
    engine.answers['/translate'] = (response, { body }) =>
      resolve(() => json(response, 200, { translatedText: translated(body.q) }))
  })
  const [one, two] = servers
  const translation = one?.run<string>(`translate ${article.id} libretranslate`)
  const answerEngine = await asked
  expect(await two?.run(`ask ${article.id} ${segments[1]?.id} libretranslate`)).toBe(503)
  answerEngine()
  expect(await translation).toContain('event: end')
  expect(await two?.run(`ask ${article.id} ${segments[1]?.id} libretranslate`)).toBe(
    `EN ${segments[1]?.source}`,
  )
  expect(sentencesAsked()).toHaveLength(2)
})

test('a server that loses its lock stops translating, says so, and the other takes over', async () => {
  await open()
  const { article } = await store.articles.create(longDraft(2))
  const asked = new Promise<void>((resolve) => {
    engine.answers['/translate'] = (response, { body }, number) => {
      if (number > 1) json(response, 200, { translatedText: translated(body.q) })
      else resolve()
    }
  })
  const [one, two] = servers
  const broken = one?.run<string>(`translate ${article.id} libretranslate`)
  await asked
  await endLockSessions(url)
  const events = await broken
  expect(events).toContain('event: problem')
  expect(events).toContain('does not answer')
  expect(events).not.toContain('event: end')
  expect(await two?.run(`translate ${article.id} libretranslate`)).toContain('event: end')
})

test('a server that is killed while it translates leaves the article to the other', async () => {
  await open()
  const { article } = await store.articles.create(longDraft(2))
  const asked = new Promise<void>((resolve) => {
    engine.answers['/translate'] = (response, { body }, number) => {
      if (number > 1) json(response, 200, { translatedText: translated(body.q) })
      else resolve()
    }
  })
  const [one, two] = servers
  one?.run(`translate ${article.id} libretranslate`).catch(() => {})
  await asked
  const translation = two?.run<string>(`translate ${article.id} libretranslate`)
  await one?.kill()
  expect(await translation).toContain('event: end')
})
