import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as createArticle } from '../articles/route.ts'
import { POST as addTerm } from '../terms/route.ts'
import { GET, PATCH } from './route.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'me-'))
  Object.assign(process.env, { DATA_DIR: folder, OFFLINE_TRANSLATOR: 'off' })
  delete process.env.DATABASE_URL
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A browser: it keeps the cookie that an answer sets, and sends it with the next call. */
function browser() {
  let cookie = ''
  return async (handler: typeof GET, method: string, body?: unknown) => {
    const response = await handler(
      new Request('http://localhost/api/any', {
        method,
        headers: { 'Content-Type': 'application/json', cookie },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
      { params: Promise.resolve({}) },
    )
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
    return { status: response.status, body: await response.json() }
  }
}

test('a name is given, changed and emptied', async () => {
  const call = browser()
  const known = async () => (await call(GET, 'GET')).body
  expect(await known()).toEqual({ name: null })
  expect(await call(PATCH, 'PATCH', { name: ' Anna  Berg ' })).toEqual({
    status: 200,
    body: { name: 'Anna Berg' },
  })
  expect(await known()).toEqual({ name: 'Anna Berg' })
  await call(PATCH, 'PATCH', { name: 'Zoë ✓; a=b' })
  expect(await known()).toEqual({ name: 'Zoë ✓; a=b' })
  for (const none of [null, '', ' \u200B']) {
    await call(PATCH, 'PATCH', { name: 'Anna' })
    expect((await call(PATCH, 'PATCH', { name: none })).body).toEqual({ name: null })
    expect(await known()).toEqual({ name: null })
  }
})

test.each([{ name: 'x'.repeat(81) }, { name: 3 }, {}, { nmae: 'Anna' }])('%j is refused', async (body) => {
  expect((await browser()(PATCH, 'PATCH', body)).status).toBe(422)
})

test('what one writes is signed with the name; a script without one signs nothing', async () => {
  const anna = browser()
  await anna(PATCH, 'PATCH', { name: 'Anna' })
  const term = { source: 'Fähre', target: 'ferry' }
  expect((await anna(addTerm, 'POST', term)).body).toMatchObject({ updatedBy: 'Anna' })
  const text = { text: 'Ein Satz.' }
  expect((await anna(createArticle, 'POST', text)).body.segments).toMatchObject([{ updatedBy: 'Anna' }])
  expect((await browser()(createArticle, 'POST', text)).body.segments).toMatchObject([{ updatedBy: null }])
})
