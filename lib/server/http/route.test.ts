import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Operation } from '#lib/api'
import { StoreError } from '#lib/store'
import { Problem } from './problem.ts'
import { route } from './route.ts'

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

function call(handler: ReturnType<typeof route>, { path = '', number = '7', body = '{"name":"Anna"}' } = {}) {
  const request = new Request(`http://localhost/api/things/7${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
  return handler(request, { params: Promise.resolve({ number }) })
}

const echo = route(operation, ({ params, query, body }) => ({ ...params, ...query, ...body }))

function failing(fault: unknown) {
  return route(operation, () => {
    throw fault
  })
}

test('the answer is JSON that nobody keeps', async () => {
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
