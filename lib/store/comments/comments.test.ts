import { expect, test } from 'vitest'
import { first, overEachDatabase } from '../testing/over-each-database.ts'

overEachDatabase('a comment', (db) => {
  test('says who wrote what where, and is resolved and opened again', async () => {
    const created = await db.create()
    const { id } = created.article
    const comments = db.store.as('ben').comments
    const comment = await comments.add(id, { segmentId: first(created).id, text: 'Stimmt\u0000 das?' })
    if (!comment) throw new Error('no comment')
    expect(comment).toMatchObject({
      segmentId: first(created).id,
      text: 'Stimmt  das?',
      author: 'ben',
      resolved: false,
    })
    expect(await comments.list(id)).toEqual([comment])
    expect(await comments.resolve(id, comment.id, true)).toEqual({ ...comment, resolved: true })
    expect(await comments.list(id)).toEqual([{ ...comment, resolved: true }])
    expect(await comments.resolve(id, comment.id, false)).toEqual(comment)
  })

  test('needs its article, its segment and itself', async () => {
    const created = await db.create()
    const other = await db.create()
    const { comments } = db.store
    const text = 'Wo?'
    expect(await comments.add('nothing', { segmentId: first(created).id, text })).toBeNull()
    expect(await comments.add(created.article.id, { segmentId: first(other).id, text })).toBeNull()
    expect(await comments.list('nothing')).toBeNull()
    const comment = await comments.add(other.article.id, { segmentId: first(other).id, text })
    expect(await comments.resolve(created.article.id, comment?.id ?? '', true)).toBeNull()
    expect(await comments.list(created.article.id)).toEqual([])
  })
})
