import { request as send } from 'node:http'
import { expect, test } from './fixtures.ts'
import type { Server } from './server.ts'

async function statusOfWrite(server: Server, headers: Record<string, string>): Promise<number> {
  const { status } = await fetch(`${server.url}/api/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ text: 'Die Fähre fährt heute wieder.' }),
  })
  return status
}

/** `fetch` sets the host itself, and mends what it is asked for. */
function statusAs(server: Server, path: string, host: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', port: server.port, path, method, headers: { Host: host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('A page of another site cannot write here', async ({ server }) => {
  expect(await statusOfWrite(server, {})).toBe(201)
  expect(await statusOfWrite(server, { Origin: server.url })).toBe(201)
  expect(await statusOfWrite(server, { Origin: 'https://evil.example' })).toBe(403)
  expect(await statusOfWrite(server, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
})

test('A name that somebody points at this computer leads nowhere', async ({ server }) => {
  for (const path of ['/', '/articles/new', '/icon.svg', '/api/articles', '/api/health'])
    expect(await statusAs(server, path, 'evil.example'), path).toBe(403)
  expect(await statusAs(server, '/api/health', `127.0.0.1:${server.port}`)).toBe(200)
})

test('An address that cannot be read and a method nobody knows are refused, not stumbled over', async ({
  server,
}) => {
  const host = `localhost:${server.port}`
  for (const path of ['/%', '/api/articles/%zz', '/articles/%E0%A4%A', '/api/articles?q=%'])
    expect(await statusAs(server, path, host), path).toBe(path.includes('?') ? 200 : 400)
  expect(await statusAs(server, '/', host, 'TRACE')).toBe(405)
  expect(await statusAs(server, '/api/articles', host, 'PROPFIND')).toBe(405)
})

test('A page runs only scripts with the nonce of its own answer', async ({ server }) => {
  const pages = await Promise.all([fetch(server.url), fetch(server.url), fetch(`${server.url}/nowhere`)])
  const nonces = new Set<string>()
  for (const page of pages) {
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
    nonces.add(nonce)
    const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
  }
  expect(nonces.size).toBe(3)
})

test('Every answer says what it may do in a browser', async ({ server }) => {
  const page = await (await fetch(server.url)).text()
  const script = /<script src="([^"]+)"/.exec(page)?.[1]
  for (const path of ['/', '/api/health', '/api/nothing', script ?? '/missing']) {
    const { headers } = await fetch(server.url + path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})
