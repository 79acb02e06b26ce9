import { expect, test } from 'vitest'
import { first, overEachDatabase } from '../testing/over-each-database.ts'

overEachDatabase('a save', (db) => {
  test('counts the version up and is found in the history', async () => {
    const created = await db.create()
    const { id } = created.article
    const one = await db.save(first(created), id, 'One.')
    expect(one).toMatchObject({ target: 'One.', status: 'edited', version: 2, updatedBy: 'anna' })
    await db.save(one, id, 'First.', 'ben')
    expect(await db.store.segments.history(id, one.id)).toMatchObject([
      { version: 3, target: 'First.', author: 'ben', from: 'edit', status: 'edited' },
      { version: 2, target: 'One.', author: 'anna', from: 'edit' },
      { version: 1, target: null, from: 'import', status: 'untranslated' },
    ])
    expect(await db.store.segments.read(id, one.id)).toMatchObject({ target: 'First.', version: 3 })
  })

  test('that repeats the text counts up, so that an older one under way comes too late', async () => {
    const created = await db.create()
    const { id } = created.article
    const one = await db.save(first(created), id, 'One.')
    const again = await db.save(one, id, 'One.', 'ben')
    expect([again.target, again.version]).toEqual(['One.', one.version + 1])
    const late = await db.store.segments.save(id, one.id, { version: one.version, target: 'Undone.' })
    expect(late).toEqual({ kind: 'conflict', latest: again })
  })

  test('that changes nothing keeps the version', async () => {
    const created = await db.create()
    const { id } = created.article
    const one = await db.save(first(created), id, 'One.')
    const same = await db.store
      .as('ben')
      .segments.save(id, one.id, { version: one.version, status: one.status })
    expect(same).toEqual({ kind: 'saved', segment: one })
    expect(await db.store.segments.history(id, one.id)).toHaveLength(2)
  })

  test('that comes too late is answered with the latest and kept in the history', async () => {
    const created = await db.create()
    const { id } = created.article
    const start = first(created)
    const latest = await db.save(start, id, 'One.')
    for (const _ of ['once', 'again'])
      expect(await db.store.as('ben').segments.save(id, start.id, { version: 1, target: 'Late.' })).toEqual({
        kind: 'conflict',
        latest,
      })
    expect(
      await db.store.as('ben').segments.save(id, start.id, { version: 1, target: 'One.' }),
    ).toMatchObject({
      kind: 'conflict',
    })
    expect(await db.store.segments.history(id, start.id)).toMatchObject([
      { from: 'conflict', target: 'Late.', author: 'ben' },
      { from: 'edit', target: 'One.' },
      { from: 'import' },
    ])
    await db.store.revisions.create(id, '')
    expect((await db.store.revisions.readSnapshot(id, 1))?.[0]?.target).toBe('One.')
    expect(await db.save(latest, id, 'Two.')).toMatchObject({ version: 3 })
  })

  test('that makes no sense is refused with a sentence and changes nothing', async () => {
    const created = await db.create()
    const { id } = created.article
    const before = await db.store.articles.list({ limit: 1, q: 'artikel' })
    const outcome = await db.store.segments.save(id, first(created).id, { version: 1, status: 'confirmed' })
    expect(outcome).toMatchObject({ kind: 'refused', detail: expect.stringMatching(/\.$/) })
    expect(await db.store.articles.read(id)).toEqual(created)
    expect(await db.store.articles.list({ limit: 1, q: 'artikel' })).toEqual(before)
  })

  test('adds up working time, also when the text stays', async () => {
    const created = await db.create()
    const { id } = created.article
    const { id: segmentId } = first(created)
    await db.store.segments.save(id, segmentId, { version: 1, target: 'One.', activeMs: 1200 })
    await db.store.segments.save(id, segmentId, { version: 2, activeMs: 300 })
    await db.store.segments.save(id, segmentId, { version: 2, activeMs: -50 })
    expect((await db.store.segments.activeTime(id))?.get(segmentId)).toBe(1500)
    for (let day = 0; day < 25; day++)
      await db.store.segments.save(id, segmentId, { version: 2, activeMs: 86_400_000 })
    expect((await db.store.segments.activeTime(id))?.get(segmentId)).toBe(2_000_000_000)
  })
})
