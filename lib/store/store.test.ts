import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleWithSegments, Segment } from '#lib/article'
import type { SegmentOutcome, Store } from './index.ts'
import { dialects, type TestServer } from './testing/dialects.ts'
import { draftOf } from './testing/draft-of.ts'

/** The outcome of a write that was saved; anything else fails the test. */
function saved<T>(outcome: SegmentOutcome<T>): T {
  if (outcome.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`)
  return outcome
}

describe.each(dialects)('$name', ({ name, start }) => {
  let server: TestServer
  let store: Store
  beforeAll(async () => {
    server = await start()
    store = await server.open(await server.create())
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  const create = (notation = 'Eins. | Zwei. ¶ Drei.') => store.as('anna').articles.create(draftOf(notation))
  const first = ({ segments: [segment] }: ArticleWithSegments): Segment => {
    if (!segment) throw new Error('an article without segments')
    return segment
  }
  const save = async (segment: Segment, articleId: string, target: string | null, author = 'anna') =>
    saved(await store.as(author).segments.save(articleId, segment.id, { version: segment.version, target }))
      .segment
  const texts = async (id: string) => (await store.articles.read(id))?.segments.map(({ target }) => target)
  const machine = (segment: Segment, text: string, match: number | null = null) => ({
    segmentId: segment.id,
    text,
    engine: match === null ? 'deepl' : 'memory',
    match,
  })

  test('says which database it is, and that it answers', async () => {
    expect(store.database).toBe(name)
    await store.ping()
  })

  test('signs writes with the name it is for; machine translations with none', async () => {
    const ben = store.as('ben')
    const { article, segments } = await ben.articles.create(draftOf('Eins. | Zwei.'))
    const [one, two] = segments
    if (!one || !two) throw new Error('two segments expected')
    const carla = ben.as('carla')
    await carla.segments.save(article.id, one.id, { version: 1, target: 'One.' })
    await carla.translations.save(article.id, [machine(two, 'Two.')])
    const after = (await store.articles.read(article.id))?.segments ?? []
    expect(segments.map(({ updatedBy }) => updatedBy)).toEqual(['ben', 'ben'])
    expect(after.map(({ updatedBy }) => updatedBy)).toEqual(['carla', null])
    const comment = { segmentId: one.id, text: 'Sure?' }
    expect((await carla.comments.add(article.id, comment))?.author).toBe('carla')
    expect((await carla.as(null).comments.add(article.id, comment))?.author).toBeNull()
    expect((await carla.revisions.create(article.id, ''))?.author).toBe('carla')
    const { term } = await carla.terms.create({ source: 'Rat', target: 'council', note: null, avoid: [] })
    expect(term.updatedBy).toBe('carla')
  })

  describe('an article', () => {
    test('reads back as it was created', async () => {
      const created = await create()
      const { article, segments } = created
      expect(article).toMatchObject({ title: 'Ein Artikel', words: 3, sample: false, targetTitle: null })
      expect(article.progress).toMatchObject({ segments: 3, untranslated: 3 })
      expect(segments.map(({ source, block }) => [source, block])).toEqual([
        ['Eins.', 0],
        ['Zwei.', 0],
        ['Drei.', 1],
      ])
      expect(first(created)).toMatchObject({ target: null, machine: null, version: 1, updatedBy: 'anna' })
      expect(await store.articles.read(article.id)).toEqual(created)
      expect(await store.articles.readSource(article.id)).toBe('Eins. Zwei.\n\nDrei.')
      expect(await store.segments.read(article.id, first(created).id)).toEqual(first(created))
    })

    test('remembers what engines answered, also what came too late', async () => {
      const { article, segments } = await create('Eins. | Zwei.')
      const [one, two] = segments
      if (!one || !two) throw new Error('two segments expected')
      await save(two, article.id, 'Mine.')
      await store.translations.save(article.id, [
        { ...machine(one, 'One.'), requestKey: 'q1' },
        { ...machine(two, 'Two.'), requestKey: 'q2' },
      ])
      expect(await texts(article.id)).toEqual(['One.', 'Mine.'])
      await store.translations.save(article.id, [{ ...machine(one, 'One!'), requestKey: 'q3' }], {
        overwrite: true,
      })
      const answers = await store.translations.readCached(article.id, ['q1', 'q2', 'q3', 'q4'])
      expect(Object.fromEntries(answers)).toEqual({ q1: 'One.', q2: 'Two.', q3: 'One!' })
      expect((await store.translations.readCached((await create()).article.id, ['q1'])).size).toBe(0)
    })

    test('brings English along, as a machine translation from the beginning', async () => {
      const draft = draftOf('Eins. | Zwei. | Drei.')
      const [one, two, three] = draft.segments
      if (!one || !two || !three) throw new Error('three segments expected')
      const segments = [
        { ...one, english: { text: 'One.', engine: 'existing' } },
        { ...two, english: { text: ' \u0000', engine: 'existing' }, needsWork: true },
        three,
      ]
      const created = await store.as('anna').articles.create({ ...draft, segments })
      expect(created.article).toMatchObject({
        targetTitle: 'One.',
        progress: { machine: 1, untranslated: 2 },
      })
      const english = { target: 'One.', machine: 'One.', engine: 'existing', match: null, status: 'machine' }
      expect(created.segments).toMatchObject([
        { ...english, needsWork: false, version: 1 },
        { target: null, machine: null, status: 'untranslated', needsWork: true },
        { target: null, machine: null, needsWork: false },
      ])
      expect(await store.articles.read(created.article.id)).toEqual(created)
      expect(await store.segments.history(created.article.id, first(created).id)).toMatchObject([
        { target: 'One.', from: 'machine', version: 1 },
      ])
      const version = await store.revisions.readSnapshot(created.article.id, 'machine')
      expect(version?.map(({ target }) => target)).toEqual(['One.', null, null])
    })

    test('holds any text, and offsets stay true in it', async () => {
      const { segments } = await create('Ä😀 „so“. | 日本 $1 %_\\ \'"; drop table article; --. ¶ \u2028x')
      expect(segments.map(({ source }) => source)).toEqual([
        'Ä😀 „so“.',
        '日本 $1 %_\\ \'"; drop table article; --.',
        'x',
      ])
    })

    test('has a tag that changes with what it shows', async () => {
      const created = await create()
      const { id } = created.article
      const tags = [await store.articles.tag(id)]
      expect(await store.articles.tag(id)).toBe(tags[0])
      await save(first(created), id, 'One.')
      tags.push(await store.articles.tag(id))
      await store.articles.update(id, { title: 'Neu' })
      tags.push(await store.articles.tag(id))
      expect(new Set(tags).size).toBe(3)
    })

    test('takes another title and target language', async () => {
      const { article } = await create()
      expect(await store.articles.update(article.id, { title: 'Ganz\u0000 neu' })).toMatchObject({
        title: 'Ganz  neu',
        targetLanguage: 'en-GB',
      })
      expect(await store.articles.update(article.id, { targetLanguage: 'en-US' })).toMatchObject({
        title: 'Ganz  neu',
        targetLanguage: 'en-US',
      })
    })

    test('goes to the bin, comes back, and is gone after 30 days', async () => {
      const created = await create()
      const { id } = created.article
      const segment = await save(first(created), id, 'One.')
      await store.revisions.create(id, '')
      expect(await store.articles.delete(id)).toBe(true)
      expect(await store.articles.delete(id)).toBe(false)
      await expectUnknown(id, segment.id)
      expect(await store.articles.purgeBin()).toBe(0)
      expect(await store.articles.undelete(id)).toMatchObject({ id })
      expect(await texts(id)).toEqual(['One.', null, null])
      await store.articles.delete(id)
      expect(await store.articles.purgeBin(new Date(Date.now() + 31 * 86_400_000))).toBe(1)
      expect(await store.articles.undelete(id)).toBeNull()
    })

    test('that is unknown is null or missing, never a fault', async () => {
      await expectUnknown('nothing', 'nothing')
      const other = await create()
      const { article } = await create()
      const id = first(other).id
      expect(await store.segments.read(article.id, id)).toBeNull()
      expect(await store.segments.history(article.id, id)).toBeNull()
      expect(await store.segments.save(article.id, id, { version: 1, target: 'x' })).toEqual({
        kind: 'missing',
      })
      expect(await store.revisions.readSnapshot(article.id, 7)).toBeNull()
      expect(await store.revisions.restore(article.id, 7)).toBeNull()
    })

    async function expectUnknown(id: string, segmentId: string) {
      expect(await store.articles.read(id)).toBeNull()
      expect(await store.articles.readSource(id)).toBeNull()
      expect(await store.articles.tag(id)).toBeNull()
      expect(await store.articles.update(id, { title: 'x' })).toBeNull()
      expect(await store.segments.read(id, segmentId)).toBeNull()
      expect(await store.segments.save(id, segmentId, { version: 1, target: 'x' })).toEqual({
        kind: 'missing',
      })
      expect(await store.segments.split(id, segmentId, { version: 1, at: 1 })).toEqual({
        kind: 'missing',
      })
      expect(await store.segments.join(id, segmentId, { version: 1 })).toEqual({ kind: 'missing' })
      expect(await store.segments.history(id, segmentId)).toBeNull()
      expect(await store.segments.activeTime(id)).toBeNull()
      expect(
        await store.translations.save(id, [{ segmentId, text: 'x', engine: 'deepl', match: null }]),
      ).toEqual([])
      expect(await store.revisions.create(id, '')).toBeNull()
      expect(await store.revisions.list(id)).toBeNull()
      expect(await store.revisions.read(id, 1)).toBeNull()
      expect(await store.revisions.restore(id, 1)).toBeNull()
      for (const version of ['machine', 'current', 1] as const)
        expect(await store.revisions.readSnapshot(id, version)).toBeNull()
    }
  })

  describe('the desk', () => {
    let desk: Store
    const titles = async (q: string) =>
      (await desk.articles.list({ limit: 50, q })).articles.map(({ title }) => title).sort()

    beforeAll(async () => {
      desk = await server.open(await server.create())
    })
    afterAll(() => desk?.close())

    test('lists page by page, the latest change first, each article once', async () => {
      const ids: string[] = []
      for (let number = 0; number < 7; number++)
        ids.push((await desk.articles.create(draftOf('Seite.', { title: `Seite ${number}` }))).article.id)
      const [oldest] = ids
      if (!oldest) throw new Error('no article')
      await new Promise((resolve) => setTimeout(resolve, 5))
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
        await new Promise((resolve) => setTimeout(resolve, 2))
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
  })

  describe('a save', () => {
    test('counts the version up and is found in the history', async () => {
      const created = await create()
      const { id } = created.article
      const one = await save(first(created), id, 'One.')
      expect(one).toMatchObject({ target: 'One.', status: 'edited', version: 2, updatedBy: 'anna' })
      await save(one, id, 'First.', 'ben')
      expect(await store.segments.history(id, one.id)).toMatchObject([
        { version: 3, target: 'First.', author: 'ben', from: 'edit', status: 'edited' },
        { version: 2, target: 'One.', author: 'anna', from: 'edit' },
        { version: 1, target: null, from: 'import', status: 'untranslated' },
      ])
      expect(await store.segments.read(id, one.id)).toMatchObject({ target: 'First.', version: 3 })
    })

    test('that repeats the text counts up, so that an older one under way comes too late', async () => {
      const created = await create()
      const { id } = created.article
      const one = await save(first(created), id, 'One.')
      const again = await save(one, id, 'One.', 'ben')
      expect([again.target, again.version]).toEqual(['One.', one.version + 1])
      const late = await store.segments.save(id, one.id, { version: one.version, target: 'Undone.' })
      expect(late).toEqual({ kind: 'conflict', latest: again })
    })

    test('that changes nothing keeps the version', async () => {
      const created = await create()
      const { id } = created.article
      const one = await save(first(created), id, 'One.')
      const same = await store
        .as('ben')
        .segments.save(id, one.id, { version: one.version, status: one.status })
      expect(same).toEqual({ kind: 'saved', segment: one })
      expect(await store.segments.history(id, one.id)).toHaveLength(2)
    })

    test('that comes too late is answered with the latest and kept in the history', async () => {
      const created = await create()
      const { id } = created.article
      const start = first(created)
      const latest = await save(start, id, 'One.')
      for (const _ of ['once', 'again'])
        expect(await store.as('ben').segments.save(id, start.id, { version: 1, target: 'Late.' })).toEqual({
          kind: 'conflict',
          latest,
        })
      expect(await store.as('ben').segments.save(id, start.id, { version: 1, target: 'One.' })).toMatchObject(
        {
          kind: 'conflict',
        },
      )
      expect(await store.segments.history(id, start.id)).toMatchObject([
        { from: 'conflict', target: 'Late.', author: 'ben' },
        { from: 'edit', target: 'One.' },
        { from: 'import' },
      ])
      await store.revisions.create(id, '')
      expect((await store.revisions.readSnapshot(id, 1))?.[0]?.target).toBe('One.')
      expect(await save(latest, id, 'Two.')).toMatchObject({ version: 3 })
    })

    test('that makes no sense is refused with a sentence and changes nothing', async () => {
      const created = await create()
      const { id } = created.article
      const before = await store.articles.list({ limit: 1, q: 'artikel' })
      const outcome = await store.segments.save(id, first(created).id, { version: 1, status: 'confirmed' })
      expect(outcome).toMatchObject({ kind: 'refused', detail: expect.stringMatching(/\.$/) })
      expect(await store.articles.read(id)).toEqual(created)
      expect(await store.articles.list({ limit: 1, q: 'artikel' })).toEqual(before)
    })

    test('adds up working time, also when the text stays', async () => {
      const created = await create()
      const { id } = created.article
      const { id: segmentId } = first(created)
      await store.segments.save(id, segmentId, { version: 1, target: 'One.', activeMs: 1200 })
      await store.segments.save(id, segmentId, { version: 2, activeMs: 300 })
      await store.segments.save(id, segmentId, { version: 2, activeMs: -50 })
      expect((await store.segments.activeTime(id))?.get(segmentId)).toBe(1500)
      for (let day = 0; day < 25; day++)
        await store.segments.save(id, segmentId, { version: 2, activeMs: 86_400_000 })
      expect((await store.segments.activeTime(id))?.get(segmentId)).toBe(2_000_000_000)
    })
  })

  describe('machine translation', () => {
    test('fills what is empty and leaves alone what somebody wrote', async () => {
      const created = await create()
      const { id } = created.article
      const [a, b, c] = created.segments as [Segment, Segment, Segment]
      const written = await save(a, id, 'Mine.')
      const taken = await store.translations.save(id, [
        machine(a, 'One.'),
        machine(b, 'Two.', 95),
        machine(c, ' '),
      ])
      expect(taken).toMatchObject([
        {
          id: b.id,
          target: 'Two.',
          machine: 'Two.',
          engine: 'memory',
          match: 95,
          status: 'machine',
          version: 2,
        },
      ])
      const { segments } = (await store.articles.read(id)) ?? {}
      expect(segments?.[0]).toEqual(written)
      expect(segments?.[1]).toEqual(taken[0])
      expect(await store.translations.save(id, [machine(b, 'Again.')])).toEqual([])
      expect((await store.segments.history(id, b.id))?.[0]).toMatchObject({
        from: 'machine',
        target: 'Two.',
        author: null,
      })
    })

    test('overwrites only when told to, and the text before stays in the history', async () => {
      const created = await create()
      const { id } = created.article
      const written = await save(first(created), id, 'Mine.')
      expect(
        await store.translations.save(id, [machine(written, 'One.')], { overwrite: true }),
      ).toMatchObject([{ target: 'One.', status: 'machine', version: 3 }])
      expect((await store.segments.history(id, written.id))?.map(({ target }) => target)).toEqual([
        'One.',
        'Mine.',
        null,
      ])
    })

    test('replaces a machine text that stands as it came when told so, and nothing a person touched', async () => {
      const created = await create()
      const { id } = created.article
      const [a, b, c] = created.segments as [Segment, Segment, Segment]
      const by = (segment: Segment, text: string) => ({
        ...machine(segment, text),
        engine: 'deepl',
        match: null,
      })
      const [, two] = await store.translations.save(id, [by(a, 'One.'), by(b, 'Two.')])
      if (!two) throw new Error('two segments expected')
      await save(two, id, 'Second.')
      const again = [by(a, 'One!'), by(b, 'Two!'), by(c, 'Three!')]
      const taken = await store.translations.save(id, again, { overwrite: 'machine' })
      expect(taken.map(({ target, status }) => `${target} ${status}`)).toEqual([
        'One! machine',
        'Three! machine',
      ])
      const { segments } = (await store.articles.read(id)) ?? {}
      expect(segments?.map(({ target }) => target)).toEqual(['One!', 'Second.', 'Three!'])
      // The same once more is nothing new.
      expect(await store.translations.save(id, [by(a, 'One!')], { overwrite: true })).toEqual([])
      await store.segments.save(id, a.id, { version: 3, status: 'confirmed' })
      expect(await store.translations.save(id, [by(a, 'Uno.')], { overwrite: 'machine' })).toEqual([])
    })

    test('leaves alone a segment that has moved on from the version it was made for', async () => {
      const created = await create()
      const { id } = created.article
      const [a, b] = created.segments as [Segment, Segment, Segment]
      await store.segments.save(id, a.id, { version: a.version, needsWork: true })
      const made = [a, b].map((segment) => ({ ...machine(segment, 'Made.'), version: segment.version }))
      const taken = await store.translations.save(id, made, { overwrite: true })
      expect(taken.map((segment) => segment.id)).toEqual([b.id])
    })

    test('an answer that was only asked for is remembered, and the segment stays as it is', async () => {
      const created = await create()
      const { id } = created.article
      const segment = first(created)
      const tag = await store.articles.tag(id)
      await store.translations.cache(id, { ...machine(segment, 'One.'), requestKey: 'asked' })
      expect(await store.articles.tag(id)).toBe(tag)
      expect(await store.translations.readCached(id, ['asked', 'never'])).toEqual(
        new Map([['asked', 'One.']]),
      )
      expect((await store.articles.read(id))?.segments[0]).toEqual(segment)
      await store.translations.cache('gone', { ...machine(segment, 'One.'), requestKey: 'asked' })
    })

    test('is a version to compare with', async () => {
      const created = await create()
      const { id } = created.article
      await store.translations.save(id, [machine(first(created), 'One.')])
      const [segment] = (await store.articles.read(id))?.segments ?? []
      if (!segment) throw new Error('no segment')
      await save(segment, id, 'First.')
      expect((await store.revisions.readSnapshot(id, 'machine'))?.map(({ target }) => target)).toEqual([
        'One.',
        null,
        null,
      ])
      expect((await store.revisions.readSnapshot(id, 'current'))?.map(({ target }) => target)).toEqual([
        'First.',
        null,
        null,
      ])
    })
  })

  describe('split and join', () => {
    test('keep source, texts and histories', async () => {
      const created = await create('Das Haus. Der Garten. | Ende.')
      const { id } = created.article
      const whole = await save(first(created), id, 'The house. The garden.')
      const { segments } = saved(await store.as('ben').segments.split(id, whole.id, { version: 2, at: 9 }))
      expect(segments).toMatchObject([
        { id: whole.id, source: 'Das Haus.', target: 'The house.', version: 3, updatedBy: 'ben' },
        { source: 'Der Garten.', target: 'The garden.', version: 1, status: 'edited' },
      ])
      expect(await texts(id)).toEqual(['The house.', 'The garden.', null])
      expect((await store.segments.history(id, segments[1].id))?.map(({ target }) => target)).toEqual([
        'The garden.',
        'The house. The garden.',
      ])

      const { segment } = saved(await store.as('ben').segments.join(id, whole.id, { version: 3 }))
      expect(segment).toMatchObject({ source: whole.source, target: whole.target, version: 4 })
      expect(await texts(id)).toEqual(['The house. The garden.', null])
      expect((await store.segments.history(id, whole.id))?.map(({ from }) => from)).toEqual([
        'join',
        'split',
        'split',
        'edit',
        'import',
      ])
      expect(await store.segments.read(id, segments[1].id)).toBeNull()
      const ofTheGone = (await store.segments.history(id, segments[1].id))?.map(({ target }) => target)
      expect(ofTheGone).toContain('The garden.')
    })

    test('keep the comments, each at the sentence that holds its beginning', async () => {
      const { article, segments } = await create('Das Haus. | Der Garten. | Der Hof.')
      const { id } = article
      const [, b, c] = segments as [Segment, Segment, Segment]
      const said = await store.as('chief').comments.add(id, { segmentId: c.id, text: 'Which yard?\u0000' })
      expect(said).toMatchObject({ segmentId: c.id, text: 'Which yard? ', author: 'chief', resolved: false })
      const where = async () => (await store.comments.list(id))?.map(({ segmentId }) => segmentId)

      const { segment } = saved(await store.segments.join(id, b.id, { version: 1 }))
      expect(await where()).toEqual([b.id])
      await store.comments.add(id, { segmentId: b.id, text: 'And which garden?' })
      const at = segment.source.indexOf('Der Hof.')
      const cut = { version: segment.version, at }
      const { segments: halves } = saved(await store.segments.split(id, b.id, cut))
      expect(await where()).toEqual([halves[1].id, b.id])
      expect(await store.comments.resolve(id, said?.id ?? '', true)).toMatchObject({ resolved: true })
      expect((await store.comments.list(id))?.map(({ resolved }) => resolved)).toEqual([true, false])
      expect(await store.comments.add(id, { segmentId: 'nobody', text: 'Lost.' })).toBeNull()
      expect(await store.comments.resolve(id, 'none', true)).toBeNull()
      await store.articles.delete(id)
      expect(await store.comments.list(id)).toBeNull()
    })

    test('move the working time along', async () => {
      const created = await create()
      const { id } = created.article
      const [a, b] = created.segments as [Segment, Segment]
      await store.segments.save(id, a.id, { version: 1, activeMs: 100 })
      await store.segments.save(id, b.id, { version: 1, activeMs: 20 })
      await store.segments.join(id, a.id, { version: 1 })
      expect([...((await store.segments.activeTime(id)) ?? [])].filter(([, ms]) => ms > 0)).toEqual([
        [a.id, 120],
      ])
    })

    test('are refused or conflict where they cannot be', async () => {
      const created = await create()
      const { id } = created.article
      const [, b] = created.segments as [Segment, Segment]
      expect(await store.segments.join(id, b.id, { version: 1 })).toMatchObject({ kind: 'refused' })
      expect(await store.segments.split(id, b.id, { version: 1, at: 0 })).toMatchObject({
        kind: 'refused',
      })
      expect(await store.segments.split(id, b.id, { version: 9, at: 2 })).toEqual({
        kind: 'conflict',
        latest: b,
      })
      expect(await store.articles.read(id)).toEqual(created)
    })

    test('leave no trace when they are refused', async () => {
      const { article, segments } = await create()
      const [a, b] = segments as [Segment, Segment]
      const tag = await store.articles.tag(article.id)
      await store.segments.split(article.id, a.id, { version: 1, at: 0 })
      await store.segments.join(article.id, b.id, { version: 1 })
      await store.segments.save(article.id, a.id, { version: 1, status: 'confirmed' })
      expect(await store.articles.tag(article.id)).toBe(tag)
    })

    test('of another leave a late text with the segment that took over', async () => {
      const created = await create()
      const { id } = created.article
      const [a, b] = created.segments as [Segment, Segment]
      await store.as('anna').segments.join(id, a.id, { version: 1 })
      expect(await store.as('ben').segments.save(id, b.id, { version: 1, target: 'Late.' })).toEqual({
        kind: 'missing',
      })
      expect((await store.segments.history(id, a.id))?.[0]).toMatchObject({
        from: 'conflict',
        target: 'Late.',
        author: 'ben',
      })
    })
  })

  describe('a revision', () => {
    test('is numbered, labelled, counted and never changes', async () => {
      const created = await create()
      const { id } = created.article
      const one = await save(first(created), id, 'One.')
      expect(await store.as('anna').revisions.create(id, ' Erste\u0000 ')).toMatchObject({
        number: 1,
        label: 'Erste',
        author: 'anna',
        segments: 3,
        changedSincePrevious: 1,
      })
      const before = await store.revisions.read(id, 1)
      const two = await save(one, id, 'First.')
      await save(two, id, 'First!')
      await store.revisions.create(id, '')
      await store.revisions.create(id, '')
      expect(await store.revisions.list(id)).toMatchObject([
        { number: 1, changedSincePrevious: 1 },
        { number: 2, label: 'Revision 2', changedSincePrevious: 1 },
        { number: 3, changedSincePrevious: 0 },
      ])
      expect(await store.revisions.read(id, 1)).toEqual(before)
      expect(before?.segments.map(({ target }) => target)).toEqual(['One.', null, null])
      expect((await store.revisions.readSnapshot(id, 2))?.map(({ target }) => target)).toEqual([
        'First!',
        null,
        null,
      ])
    })

    test('restores texts, statuses and segments, and keeps what stood before', async () => {
      const created = await create('Das Haus. Der Garten. | Ende.')
      const { id } = created.article
      const whole = await save(first(created), id, 'The house. The garden.')
      saved(await store.as('anna').segments.save(id, whole.id, { version: 2, status: 'confirmed' }))
      await store.as('anna').revisions.create(id, '')
      const before = await store.revisions.readSnapshot(id, 1)

      saved(await store.as('anna').segments.split(id, whole.id, { version: 3, at: 9 }))
      saved(await store.as('anna').segments.join(id, whole.id, { version: 4 }))
      saved(await store.as('anna').segments.split(id, whole.id, { version: 5, at: 9 }))
      const unsaved = await store.revisions.readSnapshot(id, 'current')
      expect(await store.as('ben').revisions.restore(id, 1)).toMatchObject({
        number: 3,
        label: 'Restored from revision 1',
        author: 'ben',
        segments: 2,
      })
      expect(await store.revisions.readSnapshot(id, 'current')).toEqual(before)
      expect(await store.revisions.readSnapshot(id, 3)).toEqual(before)
      expect(await store.revisions.readSnapshot(id, 2)).toEqual(unsaved)
      expect((await store.revisions.list(id))?.[1]).toMatchObject({ label: 'Before restoring revision 1' })

      expect(await store.segments.save(id, whole.id, { version: 6, target: 'x' })).toMatchObject({
        kind: 'conflict',
        latest: { version: 7, status: 'confirmed', target: 'The house. The garden.' },
      })
      expect((await store.segments.history(id, whole.id))?.[1]).toMatchObject({
        from: 'restore',
        author: 'ben',
        version: 7,
      })
      await store.as('ben').revisions.restore(id, 2)
      expect(await store.revisions.readSnapshot(id, 'current')).toEqual(unsaved)
    })

    test('that holds already what stands needs no other before a restore', async () => {
      const created = await create()
      const { id } = created.article
      await store.revisions.create(id, '')
      await save(first(created), id, 'One.')
      await store.revisions.create(id, '')
      expect(await store.revisions.restore(id, 1)).toMatchObject({ number: 3, changedSincePrevious: 1 })
      expect(await texts(id)).toEqual([null, null, null])
    })
  })

  describe('the memory', () => {
    const targets = async (source: string) =>
      (await store.memory.lookUp([source], 'en-GB')).get(source)?.map(({ target }) => target)

    test('learns what is confirmed, once per article, the latest first', async () => {
      for (const [target, better] of [
        ['Good day.', 'Hello.'],
        ['Hi.', 'Hi!'],
      ] as const) {
        const { article, segments } = await create('Guten  Tag auch.')
        const [segment] = segments as [Segment]
        const confirm = (version: number, target: string) =>
          store.segments.save(article.id, segment.id, { version, target, status: 'confirmed' })
        saved(await confirm(1, target))
        saved(await confirm(2, better))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      expect(await targets('Guten Tag\nauch.')).toEqual(['Hi!', 'Hello.'])
      expect(await store.memory.lookUp(['Guten Tag auch.'], 'en-US')).toEqual(new Map())
    })

    test('takes pairs from elsewhere, each once', async () => {
      const pair = { source: 'Übrigens.', targetLanguage: 'en-GB' as const, articleId: null, recorded: true }
      const one = { ...pair, target: 'By the way.' }
      const two = { ...pair, target: 'Incidentally.' }
      await store.memory.add([one, two, one])
      await store.memory.add([two])
      expect((await targets('U\u0308brigens.'))?.sort()).toEqual(['By the way.', 'Incidentally.'])
      expect((await store.memory.lookUp(['Übrigens.'], 'en-GB')).get('Übrigens.')?.[0]).toMatchObject({
        articleId: null,
        recorded: true,
      })
    })

    test('is asked for thousands of sentences and texts of any length at once', async () => {
      const long = 'Ein langer Satz ohne Ende '.repeat(700)
      await store.memory.add([{ source: long, target: long, targetLanguage: 'en-GB', articleId: null }])
      const sources = [...Array.from({ length: 10_000 }, (_, index) => `Satz ${index}.`), long]
      expect([...(await store.memory.lookUp(sources, 'en-GB')).keys()]).toEqual([long])
      expect(await store.memory.lookUp([], 'en-GB')).toEqual(new Map())
    })
  })

  test('a database opened again holds what was acknowledged', async () => {
    const where = await server.create()
    const one = await server.open(where)
    const created = await one.articles.create(draftOf('Eins.'))
    await one.close()
    const other = await server.open(where)
    expect(await other.articles.read(created.article.id)).toEqual(created)
    await other.close()
  })
})
