import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { json } from '../../testing/deepl-server.ts'
import { type Answer, RemoteServer } from '../../testing/remote-server.ts'
import { openAiEngine } from './openai-engine.ts'

let server: RemoteServer
beforeEach(async () => {
  server = await RemoteServer.start()
})
afterEach(() => server.stop())

const never = new AbortController().signal
const engineHere = (config = {}) =>
  openAiEngine({ baseUrl: `${server.url}/v1`, model: 'translategemma:4b', apiKey: 'secret', ...config })
const translate = (text: string, engine = engineHere()) =>
  engine.translate({ texts: [text], targetLanguage: 'en-US' }, never)

const answering =
  (message: unknown, finish_reason = 'stop'): Answer =>
  (response) =>
    json(response, 200, { choices: [{ index: 0, message, finish_reason }] })

const COMPLETIONS = '/v1/chat/completions'

test('asks in one message of the user, two blank lines before the text, at temperature 0', async () => {
  server.answers[COMPLETIONS] = answering({ role: 'assistant', content: 'One.' })
  expect(await translate('Eins.')).toEqual(['One.'])
  const { body, headers } = server.asked[0] ?? {}
  expect(headers?.authorization).toBe('Bearer secret')
  expect(body).toEqual({
    model: 'translategemma:4b',
    messages: [{ role: 'user', content: expect.stringMatching(/into American English:\n\n\nEins\.$/) }],
    temperature: 0,
    stream: false,
  })
  expect(body.messages[0].content).toMatch(
    /^You are a professional German \(de\) to American English \(en-US\)/,
  )
})

test('without a key none is sent', async () => {
  server.answers[COMPLETIONS] = answering({ content: 'One.' })
  await translate('Eins.', engineHere({ apiKey: undefined }))
  expect(server.asked[0]?.headers.authorization).toBeUndefined()
})

test('a model that takes no temperature is asked without, from then on', async () => {
  server.answers[COMPLETIONS] = (response, asked, number) =>
    'temperature' in asked.body
      ? json(response, 400, { error: { message: "Unsupported value: 'temperature' does not support 0" } })
      : answering({ content: 'One.' })(response, asked, number)
  const engine = engineHere()
  expect(await translate('Eins.', engine)).toEqual(['One.'])
  expect(await translate('Zwei.', engine)).toEqual(['One.'])
  expect(server.asked).toHaveLength(3)
})

test.each<[string, Answer, RegExp]>([
  ['half an answer', answering({ content: 'The city has' }, 'length'), /breaks off/],
  ['a filter', answering({ content: '' }, 'content_filter'), /refused to translate/],
  ['a refusal', answering({ content: null, refusal: 'No.' }), /refused to translate/],
  ['parts', answering({ content: [{ type: 'text', text: 'One.' }] }), /not an answer/],
  [
    'no credit',
    (response) => json(response, 429, { error: { code: 'insufficient_quota', message: 'quota' } }),
    /no credit left/,
  ],
  [
    'no such model',
    (response) => json(response, 404, { error: { message: 'model "translategemma:4b" not found' } }),
    /no model “translategemma:4b”/,
  ],
])('%s', async (_, answer, detail) => {
  server.answers[COMPLETIONS] = answer
  await expect(translate('Eins.')).rejects.toMatchObject({ detail: expect.stringMatching(detail) })
})

test('an answer of null is empty, and judged as such above', async () => {
  server.answers[COMPLETIONS] = answering({ content: null })
  expect(await translate('Eins.')).toEqual([''])
})

describe('the status', () => {
  const models =
    (...ids: string[]): Answer =>
    (response) =>
      json(response, 200, { data: ids.map((id) => ({ id })) })

  test.each<[string, Answer | undefined]>([
    ['the model', models('llama3:8b', 'translategemma:4b')],
    ['a server that tells no models', undefined],
    ['an empty list', models()],
    ['a server out of breath', (response) => json(response, 500, {})],
  ])('%s is ready', async (_, answer) => {
    if (answer) server.answers['/v1/models'] = answer
    expect(await engineHere().status()).toEqual({ ready: true })
  })

  test('a model goes by its name without `:latest` too', async () => {
    server.answers['/v1/models'] = models('translategemma:latest')
    expect(await engineHere({ model: 'translategemma' }).status()).toEqual({ ready: true })
  })

  test.each<[string, Answer, string]>([
    [
      'other models',
      models('llama3:8b'),
      'no model “translategemma:4b”. Set OPENAI_MODEL to one it has: llama3:8b.',
    ],
    ['a refused key', (response) => json(response, 401, {}), 'Check OPENAI_API_KEY'],
  ])('%s is not, and says why', async (_, answer, reason) => {
    server.answers['/v1/models'] = answer
    expect(await engineHere().status()).toEqual({ ready: false, reason: expect.stringContaining(reason) })
  })

  test('silence is not waited for', async () => {
    server.answers['/v1/models'] = () => {}
    expect(await engineHere({ statusDeadlineMs: 50 }).status()).toEqual({
      ready: false,
      reason: 'translategemma:4b did not answer within one second.',
    })
  })
})
