import { expect, test } from 'vitest'
import type { Segment } from '#lib/article'
import { first, overEachDatabase, saved } from '../testing/over-each-database.ts'

overEachDatabase('split and join', (db) => {
  test('keep source, texts and histories', async () => {
    const created = await db.create('Das Haus. Der Garten. | Ende.')
    const { id } = created.article
    const whole = await db.save(first(created), id, 'The house. The garden.')
    const { segments } = saved(await db.store.as('ben').segments.split(id, whole.id, { version: 2, at: 9 }))
    expect(segments).toMatchObject([
      { id: whole.id, source: 'Das Haus.', target: 'The house.', version: 3, updatedBy: 'ben' },
      { source: 'Der Garten.', target: 'The garden.', version: 1, status: 'edited' },
    ])
    expect(await db.texts(id)).toEqual(['The house.', 'The garden.', null])
    expect((await db.store.segments.history(id, segments[1].id))?.map(({ target }) => target)).toEqual([
      'The garden.',
      'The house. The garden.',
    ])

    const { segment } = saved(await db.store.as('ben').segments.join(id, whole.id, { version: 3 }))
    expect(segment).toMatchObject({ source: whole.source, target: whole.target, version: 4 })
    expect(await db.texts(id)).toEqual(['The house. The garden.', null])
    expect((await db.store.segments.history(id, whole.id))?.map(({ from }) => from)).toEqual([
      'join',
      'split',
      'split',
      'edit',
      'import',
    ])
    expect(await db.store.segments.read(id, segments[1].id)).toBeNull()
    const ofTheGone = (await db.store.segments.history(id, segments[1].id))?.map(({ target }) => target)
    expect(ofTheGone).toContain('The garden.')
  })

  test('keep the comments, each at the sentence that holds its beginning', async () => {
    const { article, segments } = await db.create('Das Haus. | Der Garten. | Der Hof.')
    const { id } = article
    const [, b, c] = segments as [Segment, Segment, Segment]
    const said = await db.store.as('chief').comments.add(id, { segmentId: c.id, text: 'Which yard?\u0000' })
    expect(said).toMatchObject({ segmentId: c.id, text: 'Which yard? ', author: 'chief', resolved: false })
    const where = async () => (await db.store.comments.list(id))?.map(({ segmentId }) => segmentId)

    const { segment } = saved(await db.store.segments.join(id, b.id, { version: 1 }))
    expect(await where()).toEqual([b.id])
    await db.store.comments.add(id, { segmentId: b.id, text: 'And which garden?' })
    const at = segment.source.indexOf('Der Hof.')
    const cut = { version: segment.version, at }
    const { segments: halves } = saved(await db.store.segments.split(id, b.id, cut))
    expect(await where()).toEqual([halves[1].id, b.id])
    expect(await db.store.comments.resolve(id, said?.id ?? '', true)).toMatchObject({ resolved: true })
    expect((await db.store.comments.list(id))?.map(({ resolved }) => resolved)).toEqual([true, false])
    expect(await db.store.comments.add(id, { segmentId: 'nobody', text: 'Lost.' })).toBeNull()
    expect(await db.store.comments.resolve(id, 'none', true)).toBeNull()
    await db.store.articles.delete(id)
    expect(await db.store.comments.list(id)).toBeNull()
  })

  test('move the working time along', async () => {
    const created = await db.create()
    const { id } = created.article
    const [a, b] = created.segments as [Segment, Segment]
    await db.store.segments.save(id, a.id, { version: 1, activeMs: 100 })
    await db.store.segments.save(id, b.id, { version: 1, activeMs: 20 })
    await db.store.segments.join(id, a.id, { version: 1 })
    expect([...((await db.store.segments.activeTime(id)) ?? [])].filter(([, ms]) => ms > 0)).toEqual([
      [a.id, 120],
    ])
  })

  test('are refused or conflict where they cannot be', async () => {
    const created = await db.create()
    const { id } = created.article
    const [, b] = created.segments as [Segment, Segment]
    expect(await db.store.segments.join(id, b.id, { version: 1 })).toMatchObject({ kind: 'refused' })
    expect(await db.store.segments.split(id, b.id, { version: 1, at: 0 })).toMatchObject({
      kind: 'refused',
    })
    expect(await db.store.segments.split(id, b.id, { version: 9, at: 2 })).toEqual({
      kind: 'conflict',
      latest: b,
    })
    expect(await db.store.articles.read(id)).toEqual(created)
  })

  test('leave no trace when they are refused', async () => {
    const { article, segments } = await db.create()
    const [a, b] = segments as [Segment, Segment]
    const tag = await db.store.articles.tag(article.id)
    await db.store.segments.split(article.id, a.id, { version: 1, at: 0 })
    await db.store.segments.join(article.id, b.id, { version: 1 })
    await db.store.segments.save(article.id, a.id, { version: 1, status: 'confirmed' })
    expect(await db.store.articles.tag(article.id)).toBe(tag)
  })

  test('of another leave a late text with the segment that took over', async () => {
    const created = await db.create()
    const { id } = created.article
    const [a, b] = created.segments as [Segment, Segment]
    await db.store.as('anna').segments.join(id, a.id, { version: 1 })
    expect(await db.store.as('ben').segments.save(id, b.id, { version: 1, target: 'Late.' })).toEqual({
      kind: 'missing',
    })
    expect((await db.store.segments.history(id, a.id))?.[0]).toMatchObject({
      from: 'conflict',
      target: 'Late.',
      author: 'ben',
    })
  })
})
