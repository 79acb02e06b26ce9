import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATCH as save } from '../articles/[articleId]/segments/[segmentId]/route.ts'
import { GET as estimate } from '../articles/[articleId]/translate/estimate/route.ts'
import { POST as translate } from '../articles/[articleId]/translate/route.ts'
import { POST as createArticle } from '../articles/route.ts'
import { GET } from './route.ts'

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'))
  Object.assign(process.env, { DATA_DIR: folder, LIBRETRANSLATE_URL: NOWHERE, OPENAI_BASE_URL: NOWHERE })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const post = (body: unknown) =>
  new Request('http://localhost/api', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

test('servers that are set up are in the list, ready or with a reason', async () => {
  const response = await GET(new Request('http://localhost/api/engines'), { params: Promise.resolve({}) })
  const engines: { id: string; ready: boolean; reason?: string }[] = await response.json()
  const reasons = new Map(engines.map(({ id, ready, reason }) => [id, ready ? 'ready' : reason]))
  expect(reasons.get('libretranslate')).toContain('LibreTranslate cannot be reached')
  expect(reasons.get('openai')).toContain('Set OPENAI_MODEL')
  expect(reasons.get('deepl')).toContain('No DeepL key')
})

test('the engine named in the request is the one that is asked', async () => {
  const created = await createArticle(post({ text: 'Ein Satz, den kein Gedächtnis kennt.' }), {
    params: Promise.resolve({}),
  })
  const { article } = await created.json()
  const eventsWith = async (engine: string) => {
    const answer = await translate(post({ engine }), { params: Promise.resolve({ articleId: article.id }) })
    return { status: answer.status, text: await answer.text() }
  }
  expect((await eventsWith('libretranslate')).text).toContain('LibreTranslate cannot be reached')
  expect((await eventsWith('openai')).text).toContain('Set OPENAI_MODEL')
  expect((await eventsWith('babelfish')).status).toBe(422)
})

test('what it would take is known before anything is sent', async () => {
  const created = await createArticle(post({ text: 'Noch ein Satz, den niemand kennt.' }), {
    params: Promise.resolve({}),
  })
  const { article } = await created.json()
  const asked = async (query: string) => {
    const request = new Request(`http://localhost/api/estimate?${query}`)
    const response = await estimate(request, { params: Promise.resolve({ articleId: article.id }) })
    return { status: response.status, body: await response.json() }
  }
  expect((await asked('engine=openai&overwrite=true')).body).toEqual({
    engine: 'openai',
    sentences: 1,
    known: 0,
    characters: 33,
  })
  expect((await asked('engine=babelfish')).status).toBe(422)
  expect((await asked('overwrite=perhaps')).status).toBe(422)
})

test('an engine named to overwrite is asked though the memory knows the sentence', async () => {
  const text = 'Ein Satz, der bestätigt ist.'
  const none = { params: Promise.resolve({}) }
  const { article, segments } = await (await createArticle(post({ text }), none)).json()
  const [segment] = segments
  const confirmation = post({ version: segment.version, target: 'It is confirmed.', status: 'confirmed' })
  await save(confirmation, { params: Promise.resolve({ articleId: article.id, segmentId: segment.id }) })
  const params = Promise.resolve({ articleId: article.id })
  const eventsOf = async (body: unknown) => (await translate(post(body), { params })).text()
  expect(await eventsOf({ overwrite: true })).toContain('"engine":"memory"')
  expect(await eventsOf({ overwrite: true, engine: 'openai' })).toContain('Set OPENAI_MODEL')
})
