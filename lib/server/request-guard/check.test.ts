import { describe, expect, test } from 'vitest'
import { checkRequest, type RequestInfo } from './check.ts'

const request: RequestInfo = {
  method: 'GET',
  path: '/',
  host: 'localhost:3000',
  origin: null,
  fetchSite: null,
}

function statusOf(changed: Partial<RequestInfo>): number {
  const verdict = checkRequest({ ...request, ...changed })
  return verdict.kind === 'allowed' ? 200 : verdict.problem.status
}

describe('the host', () => {
  test.each([
    ['localhost', 200],
    ['localhost:3000', 200],
    ['LOCALHOST:3000', 200],
    ['127.0.0.1', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:3000', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost:3000@evil.example', 403],
    ['127.0.0.2:3000', 403],
    ['192.168.0.7:3000', 403],
    ['0.0.0.0:3000', 403],
    ['', 403],
    [null, 403],
  ])('%s → %i', (host, status) => {
    expect(statusOf({ host })).toBe(status)
    expect(statusOf({ host, path: '/api/health' })).toBe(status)
  })
})

test('another address of this computer is let in where the server was told to listen at it', () => {
  expect(statusOf({ host: '127.0.0.2:3000', ownHost: '127.0.0.2' })).toBe(200)
  expect(statusOf({ host: '127.0.0.3:3000', ownHost: '127.0.0.2' })).toBe(403)
  expect(statusOf({ host: 'evil.example', ownHost: 'evil.example' })).toBe(403)
})

describe('where a write comes from', () => {
  const write = { method: 'POST', path: '/api/articles' }

  test.each([
    ['a script', {}, 200],
    ['our own page', { origin: 'http://localhost:3000', fetchSite: 'same-origin' }, 200],
    ['an address typed by hand', { fetchSite: 'none' }, 200],
    ['another site', { origin: 'https://evil.example', fetchSite: 'cross-site' }, 403],
    ['another site in an old browser', { origin: 'https://evil.example' }, 403],
    ['another site that hides its origin', { origin: 'null' }, 403],
    ['another site without an origin', { fetchSite: 'cross-site' }, 403],
    ['another port of this computer', { origin: 'http://localhost:5173', fetchSite: 'same-site' }, 403],
    ['another port in an old browser', { origin: 'http://localhost:5173' }, 403],
    ['a name that begins like ours', { origin: 'http://localhost:3000.evil.example' }, 403],
  ])('%s', (_who, headers, status) => {
    expect(statusOf({ ...write, ...headers })).toBe(status)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'FROB'])('%s counts as a write', (method) => {
    expect(statusOf({ method, path: '/', origin: 'https://evil.example' })).toBe(403)
  })

  test('a link on another site may lead here', () => {
    expect(statusOf({ fetchSite: 'cross-site' })).toBe(200)
  })
})

describe('what there is under /api', () => {
  test.each([
    ['GET', '/api/health', 200],
    ['HEAD', '/api/health', 200],
    ['OPTIONS', '/api/health', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/openapiXjson', 404],
    ['PATCH', '/api/articles/a/segments/b', 200],
    ['GET', '/api', 404],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/articles/a/nothing', 404],
    ['POST', '/api/articles/a/b/c/d/e', 404],
    ['GET', '/apiary', 200],
    ['PUT', '/api/articles/a', 405],
    ['GET', '/api/articles/align', 405],
    ['POST', '/api/health', 405],
    ['HEAD', '/api/articles/a/translate', 405],
  ])('%s %s → %i', (method, path, status) => {
    expect(statusOf({ method, path })).toBe(status)
  })

  test('a refused method hears which ones are taken', () => {
    const verdict = checkRequest({ ...request, method: 'PUT', path: '/api/articles' })
    expect(verdict).toMatchObject({ problem: { headers: { Allow: 'POST, GET, HEAD, OPTIONS' } } })
  })
})
