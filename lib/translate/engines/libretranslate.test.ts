import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { json } from '../testing/deepl-server.ts'
import { type Answer, RemoteServer } from '../testing/remote-server.ts'
import { libreTranslateEngine } from './libretranslate.ts'

let server: RemoteServer
beforeEach(async () => {
  server = await RemoteServer.start()
})
afterEach(() => server.stop())

const never = new AbortController().signal
const translate = (texts: string[]) =>
  libreTranslateEngine({ url: `${server.url}/`, apiKey: 'secret' }).translate(
    { texts, targetLanguage: 'en-US' },
    never,
  )

describe('what is asked', () => {
  test('several texts as a list, with the key', async () => {
    server.answers['/translate'] = (response) => json(response, 200, { translatedText: ['One.', 'Two.'] })
    expect(await translate(['Eins.', 'Zwei.'])).toEqual(['One.', 'Two.'])
    expect(server.asked[0]?.body).toEqual({
      q: ['Eins.', 'Zwei.'],
      source: 'de',
      target: 'en',
      format: 'text',
      api_key: 'secret',
    })
  })

  test('texts in tags as HTML', async () => {
    server.answers['/translate'] = (response) => json(response, 200, { translatedText: '<b id="1">One</b>.' })
    const request = { texts: ['<m id="1">Eins</m>.'], tags: true, targetLanguage: 'en-GB' as const }
    const engine = libreTranslateEngine({ url: server.url })
    expect(await engine.translate(request, never)).toEqual(['<m id="1">One</m>.'])
    expect(server.asked[0]?.body).toMatchObject({ q: '<b id="1">Eins</b>.', format: 'html' })
  })

  test('one text as a text', async () => {
    server.answers['/translate'] = (response) => json(response, 200, { translatedText: 'One.' })
    expect(await translate(['Eins.'])).toEqual(['One.'])
    expect(server.asked[0]?.body.q).toBe('Eins.')
  })
})

test.each([
  [
    'Visit https://example.org to get an API key',
    { title: 'LibreTranslate refused the key', scope: 'engine' },
  ],
  ['Invalid request: request (60) exceeds text limit (50)', { divisible: true, scope: 'batch' }],
  ['de is not supported', { title: 'LibreTranslate rejected a sentence', divisible: true }],
])('status 400, “%s”', async (error, problem) => {
  server.answers['/translate'] = (response) => json(response, 400, { error })
  await expect(translate(['Eins.', 'Zwei.'])).rejects.toMatchObject(problem)
})

describe('the status', () => {
  const german = { code: 'de', name: 'German', targets: ['en', 'fr'] }
  const statusAfter = (answer: Answer | undefined, statusDeadlineMs?: number) => {
    if (answer) server.answers['/languages'] = answer
    return libreTranslateEngine({ url: server.url, statusDeadlineMs }).status()
  }

  test.each<[string, unknown]>([
    ['German with English', [{ code: 'en', targets: ['de'] }, german]],
    ['German without targets, as older servers have it', [{ code: 'de', name: 'German' }]],
  ])('%s is ready', async (_, languages) => {
    expect(await statusAfter((response) => json(response, 200, languages))).toEqual({ ready: true })
  })

  test.each<[string, Answer | undefined, string]>([
    [
      'no German',
      (response) => json(response, 200, [{ ...german, targets: ['fr'] }]),
      'not translate from German',
    ],
    ['something else', (response) => json(response, 200, { hello: 1 }), 'not an answer of LibreTranslate'],
    ['no such path', undefined, 'status 404'],
    ['a refusal', (response) => json(response, 403, { error: 'Banned' }), 'LIBRETRANSLATE_API_KEY'],
  ])('%s is not, and says why', async (_, answer, reason) => {
    expect(await statusAfter(answer)).toEqual({ ready: false, reason: expect.stringContaining(reason) })
  })

  test('silence is not waited for', async () => {
    expect(await statusAfter(() => {}, 50)).toEqual({
      ready: false,
      reason: 'LibreTranslate did not answer within one second.',
    })
  })

  test('is asked for once, however many ask', async () => {
    server.answers['/languages'] = (response) => json(response, 200, [german])
    const engine = libreTranslateEngine({ url: server.url })
    await Promise.all([engine.status(), engine.status()])
    await engine.status()
    expect(server.asked).toHaveLength(1)
  })
})
