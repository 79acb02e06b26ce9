import { expect, test } from 'vitest'
import { draftOf } from '../testing/draft-of.ts'
import { expectUnknown } from '../testing/expect-unknown.ts'
import { first, overEachDatabase } from '../testing/over-each-database.ts'

overEachDatabase('an article', (db) => {
  test('reads back as it was created', async () => {
    const created = await db.create()
    const { article, segments } = created
    expect(article).toMatchObject({ title: 'Ein Artikel', words: 3, sample: false, targetTitle: null })
    expect(article.progress).toMatchObject({ segments: 3, untranslated: 3 })
    expect(segments.map(({ source, block }) => [source, block])).toEqual([
      ['Eins.', 0],
      ['Zwei.', 0],
      ['Drei.', 1],
    ])
    expect(first(created)).toMatchObject({ target: null, machine: null, version: 1, updatedBy: 'anna' })
    expect(await db.store.articles.read(article.id)).toEqual(created)
    expect(await db.store.articles.readSource(article.id)).toBe('Eins. Zwei.\n\nDrei.')
    expect(await db.store.segments.read(article.id, first(created).id)).toEqual(first(created))
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
    const created = await db.store.as('anna').articles.create({ ...draft, segments })
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
    expect(await db.store.articles.read(created.article.id)).toEqual(created)
    expect(await db.store.segments.history(created.article.id, first(created).id)).toMatchObject([
      { target: 'One.', from: 'machine', version: 1 },
    ])
    const version = await db.store.revisions.readSnapshot(created.article.id, 'machine')
    expect(version?.map(({ target }) => target)).toEqual(['One.', null, null])
  })

  test('holds any text, and offsets stay true in it', async () => {
    const { segments } = await db.create('Ä😀 „so“. | 日本 $1 %_\\ \'"; drop table article; --. ¶ \u2028x')
    expect(segments.map(({ source }) => source)).toEqual([
      'Ä😀 „so“.',
      '日本 $1 %_\\ \'"; drop table article; --.',
      'x',
    ])
  })

  test('has a tag that changes with what it shows', async () => {
    const created = await db.create()
    const { id } = created.article
    const tags = [await db.store.articles.tag(id)]
    expect(await db.store.articles.tag(id)).toBe(tags[0])
    await db.save(first(created), id, 'One.')
    tags.push(await db.store.articles.tag(id))
    await db.store.articles.update(id, { title: 'Neu' })
    tags.push(await db.store.articles.tag(id))
    expect(new Set(tags).size).toBe(3)
  })

  test('takes another title and target language', async () => {
    const { article } = await db.create()
    expect(await db.store.articles.update(article.id, { title: 'Ganz\u0000 neu' })).toMatchObject({
      title: 'Ganz  neu',
      targetLanguage: 'en-GB',
    })
    expect(await db.store.articles.update(article.id, { targetLanguage: 'en-US' })).toMatchObject({
      title: 'Ganz  neu',
      targetLanguage: 'en-US',
    })
  })

  test('goes to the bin, comes back, and is gone after 30 days', async () => {
    const created = await db.create()
    const { id } = created.article
    const segment = await db.save(first(created), id, 'One.')
    await db.store.revisions.create(id, '')
    expect(await db.store.articles.delete(id)).toBe(true)
    expect(await db.store.articles.delete(id)).toBe(false)
    await expectUnknown(db.store, id, segment.id)
    expect(await db.store.articles.purgeBin()).toBe(0)
    expect(await db.store.articles.undelete(id)).toMatchObject({ id })
    expect(await db.texts(id)).toEqual(['One.', null, null])
    await db.store.articles.delete(id)
    expect(await db.store.articles.purgeBin(new Date(Date.now() + 31 * 86_400_000))).toBe(1)
    expect(await db.store.articles.undelete(id)).toBeNull()
  })
})
