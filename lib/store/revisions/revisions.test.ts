import { expect, test } from 'vitest'
import { first, overEachDatabase, saved } from '../testing/over-each-database.ts'

overEachDatabase('a revision', (db) => {
  test('is numbered, labelled, counted and never changes', async () => {
    const created = await db.create()
    const { id } = created.article
    const one = await db.save(first(created), id, 'One.')
    expect(await db.store.as('anna').revisions.create(id, ' Erste\u0000 ')).toMatchObject({
      number: 1,
      label: 'Erste',
      author: 'anna',
      segments: 3,
      changedSincePrevious: 1,
    })
    const before = await db.store.revisions.read(id, 1)
    const two = await db.save(one, id, 'First.')
    await db.save(two, id, 'First!')
    await db.store.revisions.create(id, '')
    await db.store.revisions.create(id, '')
    expect(await db.store.revisions.list(id)).toMatchObject([
      { number: 1, changedSincePrevious: 1 },
      { number: 2, label: 'Revision 2', changedSincePrevious: 1 },
      { number: 3, changedSincePrevious: 0 },
    ])
    expect(await db.store.revisions.read(id, 1)).toEqual(before)
    expect(before?.segments.map(({ target }) => target)).toEqual(['One.', null, null])
    expect((await db.store.revisions.readSnapshot(id, 2))?.map(({ target }) => target)).toEqual([
      'First!',
      null,
      null,
    ])
  })

  test('restores texts, statuses and segments, and keeps what stood before', async () => {
    const created = await db.create('Das Haus. Der Garten. | Ende.')
    const { id } = created.article
    const whole = await db.save(first(created), id, 'The house. The garden.')
    saved(await db.store.as('anna').segments.save(id, whole.id, { version: 2, status: 'confirmed' }))
    await db.store.as('anna').revisions.create(id, '')
    const before = await db.store.revisions.readSnapshot(id, 1)

    saved(await db.store.as('anna').segments.split(id, whole.id, { version: 3, at: 9 }))
    saved(await db.store.as('anna').segments.join(id, whole.id, { version: 4 }))
    saved(await db.store.as('anna').segments.split(id, whole.id, { version: 5, at: 9 }))
    const unsaved = await db.store.revisions.readSnapshot(id, 'current')
    expect(await db.store.as('ben').revisions.restore(id, 1)).toMatchObject({
      number: 3,
      label: 'Restored from revision 1',
      author: 'ben',
      segments: 2,
    })
    expect(await db.store.revisions.readSnapshot(id, 'current')).toEqual(before)
    expect(await db.store.revisions.readSnapshot(id, 3)).toEqual(before)
    expect(await db.store.revisions.readSnapshot(id, 2)).toEqual(unsaved)
    expect((await db.store.revisions.list(id))?.[1]).toMatchObject({ label: 'Before restoring revision 1' })

    expect(await db.store.segments.save(id, whole.id, { version: 6, target: 'x' })).toMatchObject({
      kind: 'conflict',
      latest: { version: 7, status: 'confirmed', target: 'The house. The garden.' },
    })
    expect((await db.store.segments.history(id, whole.id))?.[1]).toMatchObject({
      from: 'restore',
      author: 'ben',
      version: 7,
    })
    await db.store.as('ben').revisions.restore(id, 2)
    expect(await db.store.revisions.readSnapshot(id, 'current')).toEqual(unsaved)
  })

  test('that holds already what stands needs no other before a restore', async () => {
    const created = await db.create()
    const { id } = created.article
    await db.store.revisions.create(id, '')
    await db.save(first(created), id, 'One.')
    await db.store.revisions.create(id, '')
    expect(await db.store.revisions.restore(id, 1)).toMatchObject({ number: 3, changedSincePrevious: 1 })
    expect(await db.texts(id)).toEqual([null, null, null])
  })
})
