import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { searchForm, searchParts } from '#lib/text'
import type { Store } from '../index.ts'
import { draftOf } from '../testing/draft-of.ts'
import { first, overEachDatabase } from '../testing/over-each-database.ts'

overEachDatabase('the list of articles', (db) => {
  let desk: Store
  const titles = async (q: string) =>
    (await desk.articles.list({ limit: 50, q })).articles.map(({ title }) => title).sort()

  beforeAll(async () => {
    desk = await db.server.open(await db.server.create())
  })
  afterAll(() => desk?.close())
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())
  const passASecond = () => vi.setSystemTime(Date.now() + 1000)

  test('lists page by page, the latest change first, each article once', async () => {
    const ids: string[] = []
    for (let number = 0; number < 7; number++)
      ids.push((await desk.articles.create(draftOf('Seite.', { title: `Seite ${number}` }))).article.id)
    const [oldest] = ids
    if (!oldest) throw new Error('no article')
    passASecond()
    await desk.articles.update(oldest, { title: 'Seite null' })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await desk.articles.list({ limit: 3, cursor })
      expect(page.articles.length).toBeGreaterThan(0)
      seen.push(...page.articles.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(seen[0]).toBe(oldest)
    expect([...seen].sort()).toEqual([...ids].sort())
  })

  test('lists the bin page by page, what was deleted last first, with its days', async () => {
    const ids: string[] = []
    for (const title of ['Ä', 'B', 'C', 'D']) {
      const { article } = await desk.articles.create(draftOf('Weg damit.', { title }))
      ids.unshift(article.id)
      await desk.articles.delete(article.id)
      passASecond()
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await desk.articles.listBin({ limit: 3, cursor, q: 'weg' })
      seen.push(...page.articles.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(ids)
    const [latest] = (await desk.articles.listBin({ limit: 1 })).articles
    if (!latest) throw new Error('an empty bin')
    expect(latest).toMatchObject({ title: 'D', progress: { segments: 1 } })
    expect(Date.parse(latest.keptUntil) - Date.parse(latest.deletedAt)).toBe(30 * 86_400_000)
    expect(await desk.articles.readBinned(latest.id)).toEqual(latest)
    await desk.articles.undelete(latest.id)
    expect(await desk.articles.readBinned(latest.id)).toBeNull()
    expect((await desk.articles.listBin({ limit: 9, q: 'ä' })).articles.map(({ title }) => title)).toEqual([
      'Ä',
    ])
    expect(await titles('weg')).toEqual(['D'])
  })

  test('shows how far each article is, and its English headline', async () => {
    const created = await desk.articles.create(draftOf('Eins. | Zwei.', { title: 'Stand' }))
    const segment = first(created)
    await desk.segments.save(created.article.id, segment.id, {
      version: 1,
      target: 'One.',
      status: 'confirmed',
    })
    const { articles } = await desk.articles.list({ limit: 1, q: 'stand' })
    expect(articles[0]).toMatchObject({
      targetTitle: 'One.',
      progress: { segments: 2, untranslated: 1, machine: 0, edited: 0, confirmed: 1, reviewed: 0 },
    })
    expect(articles[0]).toEqual((await desk.articles.read(created.article.id))?.article)
  })

  test('finds words in titles, sources and translations, whatever their case', async () => {
    const { article, segments } = await desk.articles.create(
      draftOf('Die Küste bei Übersee. | 100 % davon.', { title: 'ÄRGER im Watt' }),
    )
    const segment = segments[0]
    if (!segment) throw new Error('no segment')
    await desk.segments.save(article.id, segment.id, { version: 1, target: 'The Shore near Overseas.' })
    const found = [article.title]
    expect(await titles('ärger')).toEqual(found)
    expect(await titles('KÜSTE überSEE')).toEqual(found)
    expect(await titles('shore watt küste')).toEqual(found)
    expect(await titles('A\u0308rger')).toEqual(found)
    expect(await titles('100 %')).toEqual(found)
    expect(await titles('shore nirgends')).toEqual([])
    expect(await titles('k_ste')).toEqual([])
    await desk.articles.delete(article.id)
    expect(await titles('ärger')).toEqual([])
  })

  test('finds words whatever signs nobody sees are in them, ß as ss, and phrases side by side', async () => {
    const { article, segments } = await desk.articles.create(
      draftOf('Der Minister\u00adpräsident in der neuen Ko\u200bntor\u2060halle\u200e.', {
        title: 'Groß-Flottbek',
      }),
    )
    await desk.segments.save(article.id, segments[0]?.id ?? '', {
      version: 1,
      target: 'The new office\u00ad hall.',
    })
    const found = [article.title]
    for (const q of [
      'Ministerpräsident',
      'MINISTER\u200bPRÄSIDENT',
      '"neuen Kontorhalle"',
      '„neuen kontor“ gross',
      'GROSS flottbek',
      '“office hall”',
      'nt ffi',
      '"the',
    ])
      expect([q, await titles(q)]).toEqual([q, found])
    for (const q of ['"Kontorhalle neuen"', '"hall new"', '"Flottbek Der"', '???'])
      expect([q, await titles(q)]).toEqual([q, []])
    await desk.articles.update(article.id, { title: 'Umbenannt' })
    expect(await titles('flottbek')).toEqual([])
    await desk.segments.save(article.id, segments[0]?.id ?? '', { version: 2, target: null })
    expect(await titles('office')).toEqual([])
  })

  test('finds just what reading every text in its search form would find', async () => {
    const store = await db.server.open(await db.server.create())
    const syllable = fc.constantFrom('ab', 'ba', 'ß', 'Ä', 'ss', 'o', '\u00ad', 'x-', '3')
    const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `A${words.join(' ')}`)
    const kept: string[][] = []
    for (const [title, source, english] of fc.sample(fc.tuple(text, text, text), { numRuns: 60, seed: 7 })) {
      const { article, segments } = await store.articles.create(draftOf(source, { title }))
      await store.segments.save(article.id, segments[0]?.id ?? '', { version: 1, target: english })
      kept.push([title, source, english].map(searchForm))
    }
    const quoted = text.map((words) => `"${words}"`)
    const query = fc
      .array(fc.oneof(word, quoted), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' '))
    let hits = 0
    for (const q of fc.sample(query, { numRuns: 200, seed: 8 })) {
      const parts = searchParts(q)
      const expected = kept.filter((forms) =>
        parts.every((part) => forms.some((form) => form.includes(part))),
      )
      const { articles } = await store.articles.list({ limit: 100, q })
      if (parts.length > 0) expect([q, articles.length]).toEqual([q, expected.length])
      hits += expected.length
    }
    expect(hits).toBeGreaterThan(100)
    await store.close()
  })
})
