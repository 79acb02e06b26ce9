import { expect, test } from 'vitest'
import { draftOf } from './testing/draft-of.ts'
import { expectUnknown } from './testing/expect-unknown.ts'
import { first, machine, overEachDatabase } from './testing/over-each-database.ts'

overEachDatabase('a store', (db) => {
  test('says which database it is, and that it answers', async () => {
    expect(db.store.database).toBe(db.name)
    await db.store.ping()
  })

  test('signs writes with the name it is for; machine translations with none', async () => {
    const ben = db.store.as('ben')
    const { article, segments } = await ben.articles.create(draftOf('Eins. | Zwei.'))
    const [one, two] = segments
    if (!one || !two) throw new Error('two segments expected')
    const carla = ben.as('carla')
    await carla.segments.save(article.id, one.id, { version: 1, target: 'One.' })
    await carla.translations.save(article.id, [machine(two, 'Two.')])
    const after = (await db.store.articles.read(article.id))?.segments ?? []
    expect(segments.map(({ updatedBy }) => updatedBy)).toEqual(['ben', 'ben'])
    expect(after.map(({ updatedBy }) => updatedBy)).toEqual(['carla', null])
    const comment = { segmentId: one.id, text: 'Sure?' }
    expect((await carla.comments.add(article.id, comment))?.author).toBe('carla')
    expect((await carla.as(null).comments.add(article.id, comment))?.author).toBeNull()
    expect((await carla.revisions.create(article.id, ''))?.author).toBe('carla')
    const { term } = await carla.terms.create({ source: 'Rat', target: 'council', note: null, avoid: [] })
    expect(term.updatedBy).toBe('carla')
  })

  test('that is unknown is null or missing, never a fault', async () => {
    await expectUnknown(db.store, 'nothing', 'nothing')
    const other = await db.create()
    const { article } = await db.create()
    const id = first(other).id
    expect(await db.store.segments.read(article.id, id)).toBeNull()
    expect(await db.store.segments.history(article.id, id)).toBeNull()
    expect(await db.store.segments.save(article.id, id, { version: 1, target: 'x' })).toEqual({
      kind: 'missing',
    })
    expect(await db.store.revisions.readSnapshot(article.id, 7)).toBeNull()
    expect(await db.store.revisions.restore(article.id, 7)).toBeNull()
  })

  test('a database opened again holds what was acknowledged', async () => {
    const where = await db.server.create()
    const one = await db.server.open(where)
    const created = await one.articles.create(draftOf('Eins.'))
    await one.close()
    const other = await db.server.open(where)
    expect(await other.articles.read(created.article.id)).toEqual(created)
    await other.close()
  })
})
