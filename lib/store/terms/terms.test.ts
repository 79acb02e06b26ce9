import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TermDraft } from '#lib/term'
import type { Store } from '../index.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'

const term = (source: string, target: string, more: Partial<TermDraft> = {}): TermDraft => ({
  source,
  target,
  note: null,
  avoid: [],
  ...more,
})

describe.each(dialects)('terms in $name', ({ start }) => {
  let server: TestServer
  let store: Store
  beforeAll(async () => {
    server = await start()
  })
  beforeEach(async () => {
    await store?.close()
    store = await server.open(await server.create())
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  const sources = async (options?: Parameters<Store['terms']['list']>[0]) =>
    (await store.terms.list(options)).terms.map(({ source }) => source)

  test('read back as they were created', async () => {
    const draft = term('Haushalt', 'budget', { note: 'Nicht „household“,\nsiehe %_\\', avoid: ['household'] })
    const { kind, term: created } = await store.as('anna').terms.create(draft)
    expect(kind).toBe('created')
    expect(created).toMatchObject({
      ...draft,
      updatedBy: 'anna',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    expect(await store.terms.list()).toEqual({ terms: [created] })
  })

  test('say the same thing only once', async () => {
    const { term: first } = await store.as('anna').terms.create(term('Rat', 'council', { note: 'Eins' }))
    expect(await store.as('ben').terms.create(term('Rat', 'council', { note: 'Zwei' }))).toEqual({
      kind: 'known',
      term: first,
    })
    expect((await store.as('ben').terms.create(term('Rat', 'advice'))).kind).toBe('created')
    expect(await sources()).toEqual(['Rat', 'Rat'])
  })

  test('stand in the order of a dictionary, and come in pages', async () => {
    const words = [
      'zwei',
      'Öl',
      'Ost',
      'Ofen',
      'Straße',
      'Strasse',
      'Strafe',
      'EU-Kommission',
      'EU',
      '§ 218',
      'Ä',
    ]
    await store.terms.import(words.map((word) => term(word, 'x')))
    const all = await sources()
    expect(all.filter((word) => !/^Stra[ßs]/.test(word))).toEqual([
      '§ 218',
      'Ä',
      'EU',
      'EU-Kommission',
      'Ofen',
      'Öl',
      'Ost',
      'Strafe',
      'zwei',
    ])
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.terms.list({ limit: 4, cursor })
      expect(page.terms.length).toBeLessThanOrEqual(4)
      paged.push(...page.terms.map(({ source }) => source))
      cursor = page.next
    } while (cursor)
    expect(paged).toEqual(all)
    expect(await sources({ limit: 3, cursor: 'none' })).toEqual(all.slice(0, 3))
  })

  test('are found by any of their words', async () => {
    await store.terms.create(term('Öffentlicher Dienst', 'civil service', { avoid: ['Public Office'] }))
    await store.terms.create(term('Rat', 'council', { note: '100 % sicher' }))
    expect(await sources({ q: 'ÖFFENT' })).toEqual(['Öffentlicher Dienst'])
    expect(await sources({ q: 'service dienst' })).toEqual(['Öffentlicher Dienst'])
    expect(await sources({ q: 'public' })).toEqual(['Öffentlicher Dienst'])
    expect(await sources({ q: '0 %' })).toEqual(['Rat'])
    expect(await sources({ q: '"civil ser\u00advice"' })).toEqual(['Öffentlicher Dienst'])
    expect(await sources({ q: '„service civil“' })).toEqual([])
    expect(await sources({ q: '"dienst civil"' })).toEqual([])
    expect(await sources({ q: '_' })).toEqual([])
    expect(await sources({ q: 'service rat' })).toEqual([])
  })

  test('are changed where the patch says so', async () => {
    const { term: first } = await store.as('anna').terms.create(term('Rat', 'council', { avoid: ['advice'] }))
    expect(await store.as('ben').terms.update(first.id, { target: ' the  council ', note: 'Neu' })).toEqual({
      kind: 'saved',
      term: { ...first, target: 'the council', note: 'Neu', updatedBy: 'ben' },
    })
    expect(await sources({ q: 'neu' })).toEqual(['Rat'])
    expect(await store.terms.update('nobody', { note: '' })).toEqual({ kind: 'missing' })
    expect(await store.as('cem').terms.update(first.id, { target: ' ' })).toMatchObject({ kind: 'refused' })
    const { term: second } = await store.terms.create(term('Rat', 'advice'))
    expect(await store.as('cem').terms.update(first.id, { target: 'advice' })).toEqual({
      kind: 'known',
      term: second,
    })
    expect((await store.terms.list({ q: 'council' })).terms).toMatchObject([{ updatedBy: 'ben' }])
  })

  test('are deleted once', async () => {
    const { term: only } = await store.terms.create(term('Rat', 'council'))
    expect(await store.terms.delete(only.id)).toBe(true)
    expect(await store.terms.delete(only.id)).toBe(false)
    expect(await sources()).toEqual([])
  })

  test('come in thousands, what is known counted', async () => {
    await store.terms.create(term('Wort 7', 'word 7'))
    const drafts = Array.from({ length: 2500 }, (_, index) => term(`Wort ${index}`, `word ${index}`))
    const twice = [...drafts, term('Wort 1', 'word 1')]
    expect(await store.terms.previewImport(twice)).toEqual(drafts.filter((_, index) => index !== 7))
    expect(await store.as('anna').terms.import(twice)).toEqual({ added: 2499, known: 2 })
    expect(await sources()).toHaveLength(2500)
    expect(await store.as('anna').terms.import([])).toEqual({ added: 0, known: 0 })
  })
})
