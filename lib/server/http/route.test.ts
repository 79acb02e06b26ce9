import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Operation } from '#lib/api'
import { StoreError } from '#lib/store'
import { notModified } from './etag.ts'
import { Problem } from './problem.ts'
import { routeWithoutStore } from './route.ts'

const operation = {
  method: 'POST',
  path: '/api/things/{number}',
  summary: '',
  permission: 'edit',
  params: z.object({ number: z.string().regex(/^\d+$/).transform(Number) }),
  query: z.object({ limit: z.coerce.number().int().min(1).default(5) }),
  body: z.strictObject({ name: z.string().max(5), tags: z.array(z.string()).optional() }),
  success: {
    status: 201,
    description: '',
    schema: z.object({ number: z.number(), limit: z.number(), name: z.string() }),
  },
} as const satisfies Operation

function call(
  handler: ReturnType<typeof routeWithoutStore>,
  { path = '', number = '7', body = '{"name":"Anna"}' } = {},
) {
  const request = new Request(`http://localhost/api/things/7${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
  return handler(request, { params: Promise.resolve({ number }) })
}

const echo = routeWithoutStore(operation, ({ params: { number }, query: { limit }, body: { name } }) => ({
  number,
  limit,
  name,
}))

function failing(fault: unknown) {
  return routeWithoutStore(operation, () => {
    throw fault
  })
}

test('the answer is JSON with `Cache-Control: no-store`', async () => {
  const response = await call(echo, { path: '?limit=2' })
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({ number: 7, limit: 2, name: 'Anna' })
})

describe('what does not fit', () => {
  test.each([
    ['a wrong type', { body: '{"name":3}' }, 'name'],
    ['a missing field', { body: '{}' }, 'name'],
    ['a field that is too long', { body: '{"name":"Johanna"}' }, 'name'],
    ['a field nobody knows', { body: '{"name":"Anna","nmae":"Anna"}' }, 'nmae'],
    ['a field further in', { body: '{"name":"Anna","tags":["a",2]}' }, 'tags.1'],
    ['no object at all', { body: '[1]' }, ''],
    ['a query', { path: '?limit=none' }, 'limit'],
    ['a query that says two things', { path: '?limit=1&limit=2' }, 'limit'],
  ])('%s → 422 that names it', async (_what, sent, path) => {
    const response = await call(echo, sent)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ status: 422, errors: [{ path, message: expect.any(String) }] })
  })

  test('a path that names nothing → 404', async () => {
    expect((await call(echo, { number: 'seven' })).status).toBe(404)
  })
})

describe('what goes wrong', () => {
  test('a problem is its own answer', async () => {
    const response = await call(failing(new Problem(409, 'Too late.', { latest: { version: 4 } })))
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Changed meanwhile',
      status: 409,
      detail: 'Too late.',
      latest: { version: 4 },
    })
  })

  test.each([
    ['full', 507],
    ['unreachable', 503],
    ['busy', 503],
    ['damaged', 503],
    ['unwritable', 503],
  ] as const)('a database that is %s → %i with its sentence', async (trouble, status) => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const response = await call(failing(new StoreError(trouble, 'Free some space.', null)))
    log.mockRestore()
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ detail: 'Free some space.' })
  })

  test('a mistake of ours goes to the log, not to the caller', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const response = await call(failing(new TypeError('secret path /etc')))
    expect(log.mock.calls.join()).toContain('secret path')
    log.mockRestore()
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/secret|route\.ts/)
  })
})

describe('the answer', () => {
  const tagged = {
    ...operation,
    success: {
      status: 200,
      description: '',
      schema: z.object({
        name: z.string(),
        note: z.string().optional(),
        parts: z.array(z.object({ at: z.number() })),
      }),
      headers: ['ETag'],
      otherwise: { status: 202, description: '' },
    },
  } as const satisfies Operation
  const deleting = { ...operation, success: { status: 204, description: '' } } as const satisfies Operation
  const file = {
    ...operation,
    success: { status: 200, description: '', contentType: 'text/csv' },
  } as const satisfies Operation
  const body = { name: 'Anna', parts: [] }

  test('may have headers and another status', async () => {
    const response = await call(
      routeWithoutStore(tagged, () => ({ status: 202 as const, body, headers: { ETag: '"1"' } })),
    )
    expect([response.status, response.headers.get('etag')]).toEqual([202, '"1"'])
    expect(await response.json()).toEqual(body)
  })

  test('may be that nothing has changed', async () => {
    const response = await call(routeWithoutStore(tagged, () => notModified({ ETag: '"1"' })))
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"1"', ''])
  })

  test('may be empty, or a response', async () => {
    expect((await call(routeWithoutStore(deleting, () => null))).status).toBe(204)
    expect(await (await call(routeWithoutStore(file, () => new Response('a,b')))).text()).toBe('a,b')
  })

  test('is held to the operation by the compiler', () => {
    // @ts-expect-error a field is missing
    routeWithoutStore(tagged, () => ({ name: 'Anna' }))
    // @ts-expect-error a field is misspelt
    routeWithoutStore(tagged, () => ({ nmae: 'Anna', parts: [] }))
    // @ts-expect-error an optional field is misspelt
    routeWithoutStore(tagged, () => ({ ...body, note_: '' }))
    // @ts-expect-error a field further in that the operation does not describe
    routeWithoutStore(tagged, () => ({ name: '', parts: [{ at: 1, to: 2 }] }))
    // @ts-expect-error a field beside the body
    routeWithoutStore(tagged, async () => ({ body: { ...body, note_: '' }, headers: {} }))
    // @ts-expect-error a header that the operation does not name
    routeWithoutStore(tagged, () => ({ body, headers: { Etag: '"1"' } }))
    // @ts-expect-error a status that the operation does not name
    routeWithoutStore(tagged, () => ({ body, status: 203 as const, headers: {} }))
    // @ts-expect-error what is not known is no answer
    routeWithoutStore(tagged, () => JSON.parse('{}') as unknown)
    // @ts-expect-error a response where there is a schema
    routeWithoutStore(tagged, () => new Response())
    // @ts-expect-error without a tag nothing can be unchanged
    routeWithoutStore(operation, () => notModified({ ETag: '"1"' }))
    // @ts-expect-error content where there is none
    routeWithoutStore(deleting, () => body)
    // @ts-expect-error JSON where there is a file
    routeWithoutStore(file, () => body)
  })
})

test('the caller is whom the cookie names', async () => {
  const named = {
    ...operation,
    success: { ...operation.success, schema: z.object({ actor: z.string().nullable() }) },
  } as const
  const handler = routeWithoutStore(named, ({ actor }) => ({ actor }))
  const request = new Request('http://localhost/api/things/7', {
    method: 'POST',
    body: '{"name":"Anna"}',
    headers: { 'Content-Type': 'application/json', cookie: 'gegenlesen-name=Anna%20Berg' },
  })
  const response = await handler(request, { params: Promise.resolve({ number: '7' }) })
  expect(await response.json()).toEqual({ actor: 'Anna Berg' })
})
