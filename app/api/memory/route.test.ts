import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as exportFile } from './export/route.ts'
import { POST as importFile } from './import/route.ts'
import { GET as search } from './route.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'))
  Object.assign(process.env, { DATA_DIR: folder })
  delete process.env.DATABASE_URL
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const context = { params: Promise.resolve({}) }
const address = (path: string, query: Record<string, string> = {}) =>
  `http://localhost/api/memory${path}?${new URLSearchParams(query)}`
const ask = async (query: Record<string, string>) => {
  const response = await search(new Request(address('', query)), context)
  return { status: response.status, body: await response.json() }
}
const send = async (body: BodyInit, type?: string, query = {}) => {
  const headers: HeadersInit = type ? { 'Content-Type': type } : {}
  const request = new Request(address('/import', query), { method: 'POST', body, headers })
  const response = await importFile(request, context)
  return { status: response.status, body: await response.json() }
}
const unit = (german: string, english: string, language = 'en-GB') =>
  `<tu creationdate="20260102T030405Z"><tuv xml:lang="de-DE"><seg>${german}</seg></tuv><tuv xml:lang="${language}"><seg>${english}</seg></tuv></tu>`
const tmx = (...units: string[]) => `<tmx version="1.4"><header/><body>${units.join('')}</body></tmx>`

const FERRY = unit('Die Fähre fährt am 3. Oktober.', 'The ferry runs on 3 October.')
const OFFICE = unit('Das <hi>Hafenamt</hi> schweigt.', 'The harbour office is silent.', 'en-US')

describe('a TMX file', () => {
  test('comes in as a form or as the body itself, each pair once', async () => {
    const form = new FormData()
    form.set('file', new File([tmx(FERRY, FERRY, unit('Nur Deutsch.', 'Rien.', 'fr'))], 'memory.tmx'))
    expect(await send(form)).toEqual({
      status: 200,
      body: { added: 1, known: 1, skipped: 1, warnings: [] },
    })
    expect(await send(tmx(FERRY, OFFICE), 'application/x-tmx+xml')).toMatchObject({
      body: { added: 1, known: 1, skipped: 0 },
    })
  })

  test.each([
    ['cut short', tmx(unit('Neu und gut.', 'New and good.')).slice(0, -5), 422, /not well-formed/],
    ['that declares entities', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx(FERRY)}`, 422, /declares entities/],
    ['that is none', '<html></html>', 415, /begins with <html>/],
  ])('%s is refused and changes nothing', async (_, text, status, detail) => {
    expect(await send(text, 'text/xml')).toMatchObject({
      status,
      body: { detail: expect.stringMatching(detail), errors: [{ path: 'file' }] },
    })
    expect((await ask({ q: 'Neu und gut.' })).body).toEqual([])
  })

  test('is previewed, and nothing is stored', async () => {
    const quay = unit('Der Kai ist leer.', 'The quay is empty.')
    const file = tmx(FERRY, unit('Nur Deutsch.', 'Rien.', 'fr'), quay, quay)
    expect(await send(file, 'text/xml', { dryRun: 'true' })).toEqual({
      status: 200,
      body: {
        added: 1,
        known: 2,
        skipped: [{ row: 2, reason: 'German, or its English, is missing.' }],
        skippedCount: 1,
        sample: [{ source: 'Der Kai ist leer.', target: 'The quay is empty.', targetLanguage: 'en-GB' }],
        warnings: [],
      },
    })
    expect((await ask({ q: 'Der Kai ist leer.' })).body).toEqual([])
  })

  test('beyond 20 MB is too large', async () => {
    const large = new Uint8Array(20 * 1024 * 1024 + 1).fill(32)
    expect((await send(large, 'application/octet-stream')).status).toBe(413)
  })

  test('says for which English it is where it names no country', async () => {
    const plain = tmx(unit('Ebbe und Flut.', 'Ebb and flow.', 'en'))
    expect((await send(plain, 'text/xml', { targetLanguage: 'en-US' })).body).toMatchObject({ added: 1 })
    expect((await ask({ q: 'Ebbe und Flut.' })).body).toMatchObject([{ targetLanguage: 'en-US', match: 100 }])
  })

  test('goes out with everything, and comes in again as known', async () => {
    const response = await exportFile(new Request(address('/export')), context)
    expect(response.headers.get('content-type')).toContain('application/x-tmx+xml')
    expect(response.headers.get('content-disposition')).toMatch(
      /filename="Translation memory \d{4}-\d\d-\d\d\.tmx"/,
    )
    const text = await response.text()
    expect(text).toContain('<tuv xml:lang="en-US"><seg>The harbour office is silent.</seg></tuv>')
    expect(text).toContain('creationdate="20260102T030405Z"')
    const units = text.match(/<tu /g)?.length ?? 0
    expect(units).toBeGreaterThan(3)
    expect((await send(text, 'text/xml')).body).toEqual({ added: 0, known: units, skipped: 0, warnings: [] })
    const american = await exportFile(new Request(address('/export', { targetLanguage: 'en-US' })), context)
    expect(await american.text()).not.toContain('en-GB')
  })
})

describe('a sentence', () => {
  test('finds itself first and then those like it', async () => {
    await send(tmx(unit('Die Fähre fährt am 7. November.', 'The ferry runs on 7 November.')), 'text/xml')
    expect(await ask({ q: 'Die Fähre fährt am 3. Oktober.' })).toEqual({
      status: 200,
      body: [
        {
          id: expect.stringMatching(/^[\w-]+$/),
          source: 'Die Fähre fährt am 3. Oktober.',
          target: 'The ferry runs on 3 October.',
          targetLanguage: 'en-GB',
          match: 100,
          articleId: null,
          at: '2026-01-02T03:04:05.000Z',
        },
        expect.objectContaining({ match: 79 }),
      ],
    })
    expect((await ask({ q: 'Die Fähre fährt am 3. Oktober.', atLeast: '80' })).body).toHaveLength(1)
    expect((await ask({ q: 'Die Fähre fährt am 3. Oktober.', limit: '1' })).body).toHaveLength(1)
  })

  test.each([{ q: '' }, { q: 'x', limit: '0' }, { q: 'x', mode: 'fuzzy' }, { q: 'x', lang: 'en' }, {}])(
    '%j is refused',
    async (query) => {
      expect((await ask(query as Record<string, string>)).status).toBe(422)
    },
  )
})

test('words are found where they stand', async () => {
  const { body } = await ask({ q: 'hafen office', mode: 'concordance', in: 'both' })
  expect(body).toEqual([])
  expect((await ask({ q: 'hafenam', mode: 'concordance' })).body).toMatchObject([
    { match: null, targetLanguage: 'en-US', found: { source: [[4, 11]], target: [] } },
  ])
  expect((await ask({ q: '"office is"', mode: 'concordance', in: 'target' })).body).toMatchObject([
    { found: { source: [], target: [[12, 21]] } },
  ])
  expect((await ask({ q: 'office', mode: 'concordance', in: 'source' })).body).toEqual([])
})
