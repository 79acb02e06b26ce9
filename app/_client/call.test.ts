import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { Segment } from '#lib/article'
import { call, callIfChanged } from './call.ts'
import { callEvents } from './call-events.ts'
import { callFile } from './call-file.ts'
import { callPage } from './call-page.ts'
import { ApiProblem, SERVER_UNREACHABLE } from './problem.ts'

afterEach(() => vi.unstubAllGlobals())

/** Answers every request alike, and gives what was asked. */
function serverThat(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => answer())
  vi.stubGlobal('fetch', fetch)
  return () => {
    const [address, { method, headers, body } = {}] = fetch.mock.calls.at(-1) ?? []
    return { asked: `${method} ${address}`, headers, body }
  }
}

const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init)

function streamOf(pieces: string[]) {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('a call', () => {
  test('fills in its path and its query', async () => {
    const sent = serverThat(json([]))
    await call('GET /api/articles/{articleId}/comments', { params: { articleId: 'a/b' } })
    expect(sent().asked).toBe('GET /api/articles/a%2Fb/comments')
    await call('GET /api/memory', { query: { q: 'Das Boot & mehr', limit: 5, targetLanguage: undefined } })
    expect(sent().asked).toBe('GET /api/memory?q=Das+Boot+%26+mehr&limit=5')
  })

  test('sends JSON, or a form', async () => {
    const sent = serverThat(json({}))
    await call('POST /api/articles', { body: { text: 'Ein Satz.' } })
    expect(sent()).toEqual({
      asked: 'POST /api/articles',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"Ein Satz."}',
    })
    const file = new File(['Ein Satz.'], 'satz.txt')
    await call('POST /api/articles', { form: { file, wrapped: true, title: undefined } })
    const { body, headers } = sent()
    expect(headers).toEqual({})
    expect([...(body as FormData)]).toEqual([
      ['file', file],
      ['wrapped', 'true'],
    ])
  })

  test('gives null where there is nothing to say', async () => {
    serverThat(() => new Response(null, { status: 204 }))
    expect(await call('DELETE /api/terms/{termId}', { params: { termId: 't' } })).toBeNull()
  })
})

describe('what goes wrong is an ApiProblem', () => {
  const health = () => call('GET /api/health').catch((problem) => problem)

  test('with the sentence of the problem document', async () => {
    const document = { title: 'Not acceptable as it is', detail: 'The text is empty.' }
    serverThat(json(document, { status: 422 }))
    expect(await health()).toEqual(new ApiProblem(422, 'The text is empty.', document))
  })

  test('without one when the refusal says nothing', async () => {
    serverThat(() => new Response('<html>', { status: 502 }))
    expect(await health()).toMatchObject({ status: 502, message: SERVER_UNREACHABLE })
  })

  test('of status 0 when nobody answers', async () => {
    serverThat(() => Promise.reject(new TypeError('failed to fetch')))
    expect(await health()).toMatchObject({ status: 0, message: SERVER_UNREACHABLE })
  })

  test('when the answer breaks off', async () => {
    serverThat(() => new Response('{"status":"o'))
    expect(await health()).toBeInstanceOf(ApiProblem)
    expect(await callPage('GET /api/articles').catch((problem) => problem)).toEqual(
      new ApiProblem(200, SERVER_UNREACHABLE),
    )
  })

  test('but a call that was given up throws the reason', async () => {
    serverThat(() => Promise.reject(new TypeError('aborted')))
    const signal = AbortSignal.abort('left')
    await expect(call('GET /api/engines', { signal })).rejects.toBe('left')
  })
})

test('an answer that has not changed is null, one that has comes with its tag', async () => {
  const article = { params: { articleId: 'a' } }
  const sent = serverThat(() => new Response(null, { status: 304 }))
  expect(await callIfChanged('GET /api/articles/{articleId}', '"1"', article)).toBeNull()
  expect(sent().headers).toEqual({ 'if-none-match': '"1"' })
  serverThat(json({ segments: [] }, { headers: { etag: '"2"' } }))
  expect(await callIfChanged('GET /api/articles/{articleId}', '"1"', article)).toEqual({
    answer: { segments: [] },
    tag: '"2"',
  })
})

test('a file comes with its name', async () => {
  const headers = { 'content-disposition': `attachment; filename="x.txt"; filename*=UTF-8''F%C3%A4hre.txt` }
  const sent = serverThat(() => new Response('The ferry.', { headers }))
  const { blob, name } = await callFile('GET /api/articles/{articleId}/export', {
    params: { articleId: 'a' },
    query: { format: 'txt', revision: 3 },
  })
  expect([name, await blob.text()]).toEqual(['Fähre.txt', 'The ferry.'])
  expect(sent().asked).toBe('GET /api/articles/a/export?format=txt&revision=3')
})

describe('events', () => {
  const translate = () =>
    callEvents('POST /api/articles/{articleId}/translate', { params: { articleId: 'a' }, body: {} })

  test('come as they are sent, however the pieces are cut', async () => {
    const text =
      ': still here\n\nevent: progress\ndata: {"done":0,"total":2}\n\nevent: end\ndata: {"translated":2,"failed":0}\n\n'
    for (const size of [1, 7, text.length]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      serverThat(() => new Response(streamOf(pieces)))
      expect(await all(translate())).toEqual([
        { event: 'progress', data: { done: 0, total: 2 } },
        { event: 'end', data: { translated: 2, failed: 0 } },
      ])
    }
  })

  test('that are refused throw like any call', async () => {
    serverThat(json({ detail: 'There is no engine “x”.' }, { status: 422 }))
    await expect(all(translate())).rejects.toMatchObject({ status: 422 })
  })
})

test('the compiler knows each call', () => {
  const params = { articleId: 'a' }
  // Never run: only its types matter.
  const typed = () => {
    const comments = 'GET /api/articles/{articleId}/comments'
    // @ts-expect-error a path nobody serves
    call('GET /api/artikel')
    // @ts-expect-error a method the path does not take
    call('DELETE /api/articles/{articleId}/comments', { params })
    // @ts-expect-error a parameter is missing
    call(comments)
    // @ts-expect-error a misspelt parameter
    call(comments, { params: { articleID: 'a' } })
    // @ts-expect-error a misspelt field of the body
    call('PATCH /api/articles/{articleId}', { params, body: { titel: 'Fähre' } })
    // @ts-expect-error a field of the wrong type
    call('PATCH /api/articles/{articleId}', { params, body: { title: 3 } })
    // @ts-expect-error a misspelt field of the query
    call('GET /api/articles', { query: { limt: 5 } })
    // @ts-expect-error a required field is missing
    call('GET /api/memory', { query: { limit: 5 } })
    // @ts-expect-error JSON and a form at once
    call('POST /api/articles', { body: { text: '' }, form: { file: new File([], '') } })
    // @ts-expect-error a stream is no JSON
    call('POST /api/articles/{articleId}/translate', { params, body: {} })
    // @ts-expect-error JSON is no file
    callFile('GET /api/articles')
    // @ts-expect-error an answer without a tag
    callIfChanged('GET /api/articles', '', {})
  }
  expect(typed).toBeTypeOf('function')

  const save = () =>
    call('PATCH /api/articles/{articleId}/segments/{segmentId}', {
      params: { articleId: 'a', segmentId: 's' },
      body: { version: 1, target: 'One.' },
    })
  expectTypeOf(save).returns.resolves.toEqualTypeOf<Segment>()
  const remove = () => call('DELETE /api/articles/{articleId}', { params })
  expectTypeOf(remove).returns.resolves.toEqualTypeOf<null>()
  const engines = () => call('GET /api/engines')
  expectTypeOf(engines).returns.resolves.items.toHaveProperty('reason').toEqualTypeOf<string | undefined>()
  const translate = () => callEvents('POST /api/articles/{articleId}/translate', { params, body: {} })
  type Event = ReturnType<typeof translate> extends AsyncGenerator<infer E> ? E : never
  expectTypeOf<Event['event']>().toEqualTypeOf<'progress' | 'segment' | 'problem' | 'end'>()
  expectTypeOf<Extract<Event, { event: 'segment' }>['data']>().toEqualTypeOf<{ segment: Segment }>()
})
