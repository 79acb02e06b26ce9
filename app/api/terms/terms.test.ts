import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Term } from '#lib/term'

const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-terms-'))

/** The handlers, over a database of their own. */
async function load() {
  process.env.DATA_DIR = folder
  delete process.env.DATABASE_URL
  const [all, one, importing, exporting, server] = await Promise.all([
    import('./route.ts'),
    import('./[termId]/route.ts'),
    import('./import/route.ts'),
    import('./export/route.ts'),
    import('#lib/server'),
  ])
  return { all, one, importing, exporting, server }
}

let handlers: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  handlers = await load()
})
afterAll(async () => {
  await (await handlers.server.currentStore()).close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  const store = await handlers.server.currentStore()
  for (const { id } of (await store.terms.list()).terms) await store.terms.delete(id)
})

type Handler = (typeof handlers)['all']['GET']

function call(handler: Handler, method: string, path: string, init: RequestInit = {}, params = {}) {
  const request = new Request(`http://localhost/api/terms${path}`, { method, ...init })
  return handler(request, { params: Promise.resolve(params) })
}

const json = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
})
const add = (body: unknown) => call(handlers.all.POST, 'POST', '', json(body))
const list = async (query = ''): Promise<Term[]> => (await call(handlers.all.GET, 'GET', query)).json()
const sources = async (query?: string) => (await list(query)).map(({ source }) => source)

describe('terms', () => {
  test('are added, listed, changed and deleted', async () => {
    const added = await add({ source: ' Rat ', target: 'council', note: 'hoch', avoid: ['advice'] })
    expect(added.status).toBe(201)
    const term: Term = await added.json()
    expect(term).toMatchObject({
      source: 'Rat',
      target: 'council',
      note: 'hoch',
      avoid: ['advice'],
      updatedBy: null,
    })
    expect(added.headers.get('location')).toBe(`/api/terms/${term.id}`)
    expect(await list()).toEqual([term])

    const patch = json({ note: null, avoid: [] })
    const changed = await call(handlers.one.PATCH, 'PATCH', `/${term.id}`, patch, { termId: term.id })
    expect(await changed.json()).toEqual({ ...term, note: null, avoid: [] })

    const deletion = () => call(handlers.one.DELETE, 'DELETE', `/${term.id}`, {}, { termId: term.id })
    expect((await deletion()).status).toBe(204)
    expect((await deletion()).status).toBe(404)
    expect(await list()).toEqual([])
  })

  test('are deleted by a name in the query as well', async () => {
    const { id } = await (await add({ source: 'Rat', target: 'council' })).json()
    expect((await call(handlers.all.DELETE, 'DELETE', `?id=${id}`)).status).toBe(204)
    expect((await call(handlers.all.DELETE, 'DELETE', '')).status).toBe(422)
    expect(await list()).toEqual([])
  })

  test('that say the same are one', async () => {
    const first = await (await add({ source: 'Rat', target: 'council' })).json()
    const again = await add({ source: 'Rat', target: 'council', note: 'anders' })
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
    const other = await (await add({ source: 'Rat', target: 'advice' })).json()
    const patch = json({ target: 'council' })
    const clash = await call(handlers.one.PATCH, 'PATCH', `/${other.id}`, patch, { termId: other.id })
    expect(clash.status).toBe(409)
    expect(await clash.json()).toMatchObject({ status: 409, known: first })
  })

  test.each([
    ['no English', { source: 'Rat' }, 'target'],
    ['blank German', { source: ' \u200b', target: 'council' }, 'source'],
    ['too long', { source: 'Rat', target: 'x'.repeat(201) }, 'target'],
    ['a field nobody knows', { source: 'Rat', target: 'council', notes: '' }, 'notes'],
    ['words that are no texts', { source: 'Rat', target: 'council', avoid: [1] }, 'avoid.0'],
  ])('with %s are refused, naming the field', async (_what, body, path) => {
    const response = await add(body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ path }] })
  })

  test('are searched, and come in pages that name the next', async () => {
    for (const word of ['Amt', 'Bund', 'Öl', 'Rat', 'Zoll'])
      await add({ source: word, target: 'x', note: 'alle' })
    expect(await sources()).toEqual(['Amt', 'Bund', 'Öl', 'Rat', 'Zoll'])
    expect(await sources('?q=ÖL')).toEqual(['Öl'])
    const seen: string[] = []
    let address: string | undefined = '?q=alle&limit=2'
    while (address) {
      const response = await call(handlers.all.GET, 'GET', address)
      seen.push(...(await response.json()).map(({ source }: Term) => source))
      address = /<\/api\/terms(\?[^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual(['Amt', 'Bund', 'Öl', 'Rat', 'Zoll'])
  })
})

describe('a file of terms', () => {
  const CSV = 'source,target,note,avoid\nRat,council,,advice\nAmt,office,,\n,nothing,,\n'
  const post = (init: RequestInit) => call(handlers.importing.POST, 'POST', '/import', init)

  test('comes in a form', async () => {
    await add({ source: 'Amt', target: 'office' })
    const form = new FormData()
    form.set('file', new File([CSV], 'glossar.csv'))
    const response = await post({ body: form })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      added: 1,
      known: 1,
      skipped: 1,
      warnings: ['Row 4: The German is missing.'],
    })
    expect(await sources()).toEqual(['Amt', 'Rat'])
  })

  test.each(['text/csv', 'text/csv; charset=utf-8', 'application/octet-stream'])(
    'or all by itself, as %s',
    async (type) => {
      const response = await post({ body: CSV, headers: { 'Content-Type': type } })
      expect(await response.json()).toMatchObject({ added: 2, known: 0, skipped: 1 })
    },
  )

  test.each([
    ['a table that breaks off', 'source,target\nRat,council\n"Amt,office', 'text/csv', 422],
    ['XML that breaks off', '<tbx><text><body><conceptEntry>', 'application/xml', 422],
    ['a DOCTYPE that declares entities', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', 'text/xml', 422],
    ['a PDF', '%PDF-1.7', 'application/octet-stream', 415],
    ['another type', CSV, 'image/png', 415],
    ['a file that is too large', `source,target\n${'x'.repeat(21 * 1024 * 1024)}`, 'text/csv', 413],
  ])('changes nothing where it is %s', async (_what, body, type, status) => {
    await add({ source: 'Amt', target: 'office' })
    const response = await post({ body, headers: { 'Content-Type': type } })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, detail: expect.any(String) })
    expect(await sources()).toEqual(['Amt'])
  })

  test.each(['csv', 'tbx'])('goes out as %s and comes in again', async (format) => {
    await add({ source: 'Rat', target: 'council', note: '=1+1\nzwei', avoid: ['advice', 'a;b|c'] })
    await add({ source: 'Amt', target: 'office <x> & co' })
    const before = await list()
    const file = await call(handlers.exporting.GET, 'GET', `/export?format=${format}`)
    expect(file.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="Terms .*\\.${format}"`),
    )
    const bytes = await file.arrayBuffer()
    for (const { id } of before) await call(handlers.all.DELETE, 'DELETE', `?id=${id}`)
    const form = new FormData()
    form.set('file', new File([bytes], `terms.${format}`))
    expect(await (await post({ body: form })).json()).toEqual({
      added: 2,
      known: 0,
      skipped: 0,
      warnings: [],
    })
    const bare = (terms: Term[]) => terms.map(({ id: _, createdAt: __, ...rest }) => rest)
    expect(bare(await list())).toEqual(bare(before))
  })

  test('is previewed: what would be added, what is known, which rows give nothing; nothing is stored', async () => {
    await add({ source: 'Amt', target: 'office' })
    const before = await list()
    const dry = (flag: string) =>
      call(handlers.importing.POST, 'POST', `/import?dryRun=${flag}`, {
        body: `${CSV}Rat,council,,\n`,
        headers: { 'Content-Type': 'text/csv' },
      })
    const response = await dry('true')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      added: 1,
      known: 2,
      skipped: [{ row: 4, reason: 'The German is missing.' }],
      skippedCount: 1,
      sample: [{ source: 'Rat', target: 'council', note: null, avoid: ['advice'] }],
      warnings: [],
    })
    expect(await list()).toEqual(before)
    expect((await dry('perhaps')).status).toBe(422)
    expect(await (await dry('false')).json()).toMatchObject({ added: 1, known: 2, skipped: 1 })
    expect(await sources()).toEqual(['Amt', 'Rat'])
  })

  test('of a format nobody knows is refused', async () => {
    expect((await call(handlers.exporting.GET, 'GET', '/export?format=xlsx')).status).toBe(422)
  })
})
