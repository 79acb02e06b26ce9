import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as createArticle } from '#app/api/articles/route.ts'
import { RemoteServer } from '../../../../../lib/translate/testing/remote-server.ts'
import { POST as ask, GET as listBefore } from '../segments/[segmentId]/translations/route.ts'
import { POST as translate } from '../translate/route.ts'
import { POST as take } from './route.ts'

const GERMAN = 'Die Fähre liegt seit Montag in der Werft. Am Abend fährt sie wieder.'

let folder: string
let libre: RemoteServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'translations-'))
  libre = await RemoteServer.start()
  libre.answers['/languages'] = (response) => response.end(JSON.stringify([{ code: 'de' }]))
  Object.assign(process.env, { DATA_DIR: folder, LIBRETRANSLATE_URL: libre.url })
})
afterAll(async () => {
  await libre.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  libre.asked.length = 0
  libre.answers['/translate'] = (response, { body }) =>
    response.end(JSON.stringify({ translatedText: `English of: ${body.q}` }))
})

const json = (body: unknown, signal?: AbortSignal) =>
  new Request('http://localhost/api', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
const at = <P>(params: P) => ({ params: Promise.resolve(params) })
const read = async (response: Response) => ({ status: response.status, body: await response.json() })

async function article(): Promise<{ articleId: string; ids: string[] }> {
  const { body } = await read(await createArticle(json({ text: GERMAN }), at({})))
  return { articleId: body.article.id, ids: body.segments.map(({ id }: { id: string }) => id) }
}

describe('what an engine says of one sentence', () => {
  test('is asked once, kept, and put nowhere', async () => {
    const { articleId, ids } = await article()
    const params = at({ articleId, segmentId: ids[0] ?? '' })
    const question = () => ask(json({ engine: 'libretranslate' }), params).then(read)
    // At the same time and once more.
    const answers = [...(await Promise.all([question(), question()])), await question()]
    const said = {
      engine: 'libretranslate',
      name: 'LibreTranslate',
      text: 'English of: Die Fähre liegt seit Montag in der Werft.',
    }
    for (const answer of answers) expect(answer).toEqual({ status: 200, body: said })
    expect(libre.askedAt('/translate')).toHaveLength(1)
    expect(await read(await listBefore(new Request('http://localhost/api'), params))).toEqual({
      status: 200,
      body: [said],
    })
    const given = { engine: 'existing', translations: [{ segmentId: ids[0], text: 'Mine.' }] }
    const taken = await read(await take(json(given), at({ articleId })))
    expect(taken.body.segments).toMatchObject([{ target: 'Mine.', version: 2 }])
  })

  test('comes along with the article where that is under way', async () => {
    const { articleId, ids } = await article()
    let letGo = () => {}
    const asked = new Promise<void>((resolve) => {
      libre.answers['/translate'] = (response, { body }) => {
        letGo = () => response.end(JSON.stringify({ translatedText: body.q.map((q: string) => `(${q})`) }))
        resolve()
      }
    })
    const running = await translate(json({ engine: 'libretranslate' }), at({ articleId }))
    const events = running.text()
    await asked
    const params = at({ articleId, segmentId: ids[1] ?? '' })
    const refused = await read(await ask(json({ engine: 'libretranslate' }), params))
    expect(refused.status).toBe(503)
    expect(refused.body.detail).toContain('is translating the article')
    letGo()
    expect(await events).toContain('"translated":2')
    expect((await read(await ask(json({ engine: 'libretranslate' }), params))).body.text).toBe(
      '(Am Abend fährt sie wieder.)',
    )
    expect(libre.askedAt('/translate')).toHaveLength(1)
  })

  test('a refusal names its reason, and so does a question nobody can answer', async () => {
    const { articleId, ids } = await article()
    const params = at({ articleId, segmentId: ids[0] ?? '' })
    const asked = (engine: string, where = params) => ask(json({ engine }), where).then(read)
    libre.answers['/translate'] = (response) => response.writeHead(403).end('{"error":"Invalid API key"}')
    const refused = await asked('libretranslate')
    expect(refused.status).toBe(502)
    expect(refused.body.detail).toContain('LIBRETRANSLATE_API_KEY')
    expect((await asked('babelfish')).status).toBe(422)
    expect((await asked('memory')).status).toBe(422)
    expect((await asked('libretranslate', at({ articleId, segmentId: 'gone' }))).status).toBe(404)
    expect((await asked('libretranslate', at({ articleId: 'gone', segmentId: ids[0] ?? '' }))).status).toBe(
      404,
    )
  })

  test('who goes away withdraws the question', async () => {
    const { articleId, ids } = await article()
    let withdraw = () => {}
    const withdrawn = new Promise<void>((resolve) => {
      withdraw = resolve
    })
    const asked = new Promise<void>((resolve) => {
      libre.answers['/translate'] = (response) => {
        response.on('close', withdraw)
        resolve()
      }
    })
    const leaving = new AbortController()
    const params = at({ articleId, segmentId: ids[0] ?? '' })
    const answer = ask(json({ engine: 'libretranslate' }, leaving.signal), params)
    await asked
    leaving.abort()
    expect((await answer).status).toBe(503)
    await withdrawn
  })
})

test('a translation of sentences that the article has not is refused before it starts', async () => {
  const { articleId, ids } = await article()
  const segmentIds = [ids[0], 'gone', ids[1], 'lost']
  const { status, body } = await read(
    await translate(json({ engine: 'libretranslate', segmentIds }), at({ articleId })),
  )
  expect(status).toBe(422)
  expect(body.detail).toMatch(/no sentence “gone”, “lost”\./)
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['segmentIds.1', 'segmentIds.3'])
  expect(libre.askedAt('/translate')).toHaveLength(0)
})

describe('translations made elsewhere', () => {
  const given = async (articleId: string, body: Record<string, unknown>) =>
    read(await take(json(body), at({ articleId })))

  test('what can hardly be one is told and not taken', async () => {
    const { articleId, ids } = await article()
    const { status, body } = await given(articleId, {
      engine: 'browser',
      translations: [
        { segmentId: ids[0], text: 'Die Fähre liegt seit Montag in der Werft.' },
        { segmentId: ids[1], text: 'It runs again in the evening.' },
      ],
    })
    expect(status).toBe(200)
    expect(body.segments).toMatchObject([
      { target: 'It runs again in the evening.', status: 'machine', engine: 'browser' },
    ])
    expect(body.problems).toMatchObject([{ segmentIds: [ids[0]] }])
  })

  test('one for a sentence that is gone is named, and the others are taken', async () => {
    const { articleId, ids } = await article()
    const translations = [
      { segmentId: 'gone', text: 'It lies there.' },
      { segmentId: ids[1], text: 'It runs again in the evening.' },
    ]
    for (const engine of ['browser', 'existing']) {
      const { status, body } = await given(articleId, { engine, translations, overwrite: true })
      expect(status).toBe(200)
      expect(body.segments).toMatchObject([{ id: ids[1] }])
      expect(body.problems).toMatchObject([{ title: 'A sentence is gone', segmentIds: ['gone'] }])
    }
  })

  test('one made for another version is left alone', async () => {
    const { articleId, ids } = await article()
    const translations = [
      { segmentId: ids[0], text: 'One.', version: 7 },
      { segmentId: ids[1], text: 'Two.', version: 1 },
    ]
    const { body } = await given(articleId, { engine: 'existing', translations })
    expect(body.segments).toMatchObject([{ id: ids[1], target: 'Two.' }])
  })

  test('what is wrong with the request is named', async () => {
    const { articleId, ids } = await article()
    const translations = [{ segmentId: ids[0], text: 'a'.repeat(10_001) }]
    const long = await given(articleId, { engine: 'existing', translations })
    expect(long.status).toBe(422)
    expect(long.body.errors).toMatchObject([{ path: 'translations.0.text' }])
    expect((await given(articleId, { engine: 'deepl', translations: [] })).status).toBe(422)
    expect((await given('gone', { engine: 'existing', translations: [] })).status).toBe(404)
  })
})
