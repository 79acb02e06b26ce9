import { expect, test } from 'vitest'
import type { Segment } from '#lib/article'
import { first, machine, overEachDatabase } from '../testing/over-each-database.ts'

overEachDatabase('a machine translation', (db) => {
  test('remembers what engines answered, also what came too late', async () => {
    const { article, segments } = await db.create('Eins. | Zwei.')
    const [one, two] = segments
    if (!one || !two) throw new Error('two segments expected')
    await db.save(two, article.id, 'Mine.')
    await db.store.translations.save(article.id, [
      { ...machine(one, 'One.'), requestKey: 'q1' },
      { ...machine(two, 'Two.'), requestKey: 'q2' },
    ])
    expect(await db.texts(article.id)).toEqual(['One.', 'Mine.'])
    await db.store.translations.save(article.id, [{ ...machine(one, 'One!'), requestKey: 'q3' }], {
      overwrite: true,
    })
    const answers = await db.store.translations.readCached(article.id, ['q1', 'q2', 'q3', 'q4'])
    expect(Object.fromEntries(answers)).toEqual({ q1: 'One.', q2: 'Two.', q3: 'One!' })
    expect((await db.store.translations.readCached((await db.create()).article.id, ['q1'])).size).toBe(0)
  })

  test('fills what is empty and leaves alone what somebody wrote', async () => {
    const created = await db.create()
    const { id } = created.article
    const [a, b, c] = created.segments as [Segment, Segment, Segment]
    const written = await db.save(a, id, 'Mine.')
    const taken = await db.store.translations.save(id, [
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
    const { segments } = (await db.store.articles.read(id)) ?? {}
    expect(segments?.[0]).toEqual(written)
    expect(segments?.[1]).toEqual(taken[0])
    expect(await db.store.translations.save(id, [machine(b, 'Again.')])).toEqual([])
    expect((await db.store.segments.history(id, b.id))?.[0]).toMatchObject({
      from: 'machine',
      target: 'Two.',
      author: null,
    })
  })

  test('overwrites only when told to, and the text before stays in the history', async () => {
    const created = await db.create()
    const { id } = created.article
    const written = await db.save(first(created), id, 'Mine.')
    expect(
      await db.store.translations.save(id, [machine(written, 'One.')], { overwrite: true }),
    ).toMatchObject([{ target: 'One.', status: 'machine', version: 3 }])
    expect((await db.store.segments.history(id, written.id))?.map(({ target }) => target)).toEqual([
      'One.',
      'Mine.',
      null,
    ])
  })

  test('replaces a machine text that stands as it came when told so, and nothing a person touched', async () => {
    const created = await db.create()
    const { id } = created.article
    const [a, b, c] = created.segments as [Segment, Segment, Segment]
    const by = (segment: Segment, text: string) => ({
      ...machine(segment, text),
      engine: 'deepl',
      match: null,
    })
    const [, two] = await db.store.translations.save(id, [by(a, 'One.'), by(b, 'Two.')])
    if (!two) throw new Error('two segments expected')
    await db.save(two, id, 'Second.')
    const again = [by(a, 'One!'), by(b, 'Two!'), by(c, 'Three!')]
    const taken = await db.store.translations.save(id, again, { overwrite: 'machine' })
    expect(taken.map(({ target, status }) => `${target} ${status}`)).toEqual([
      'One! machine',
      'Three! machine',
    ])
    const { segments } = (await db.store.articles.read(id)) ?? {}
    expect(segments?.map(({ target }) => target)).toEqual(['One!', 'Second.', 'Three!'])
    // The same once more is nothing new.
    expect(await db.store.translations.save(id, [by(a, 'One!')], { overwrite: true })).toEqual([])
    await db.store.segments.save(id, a.id, { version: 3, status: 'confirmed' })
    expect(await db.store.translations.save(id, [by(a, 'Uno.')], { overwrite: 'machine' })).toEqual([])
  })

  test('leaves alone a segment that has moved on from the version it was made for', async () => {
    const created = await db.create()
    const { id } = created.article
    const [a, b] = created.segments as [Segment, Segment, Segment]
    await db.store.segments.save(id, a.id, { version: a.version, needsWork: true })
    const made = [a, b].map((segment) => ({ ...machine(segment, 'Made.'), version: segment.version }))
    const taken = await db.store.translations.save(id, made, { overwrite: true })
    expect(taken.map((segment) => segment.id)).toEqual([b.id])
  })

  test('an answer that was only asked for is remembered, and the segment stays as it is', async () => {
    const created = await db.create()
    const { id } = created.article
    const segment = first(created)
    const tag = await db.store.articles.tag(id)
    await db.store.translations.cache(id, { ...machine(segment, 'One.'), requestKey: 'asked' })
    expect(await db.store.articles.tag(id)).toBe(tag)
    expect(await db.store.translations.readCached(id, ['asked', 'never'])).toEqual(
      new Map([['asked', 'One.']]),
    )
    expect((await db.store.articles.read(id))?.segments[0]).toEqual(segment)
    await db.store.translations.cache('gone', { ...machine(segment, 'One.'), requestKey: 'asked' })
  })

  test('is a version to compare with', async () => {
    const created = await db.create()
    const { id } = created.article
    await db.store.translations.save(id, [machine(first(created), 'One.')])
    const [segment] = (await db.store.articles.read(id))?.segments ?? []
    if (!segment) throw new Error('no segment')
    await db.save(segment, id, 'First.')
    expect((await db.store.revisions.readSnapshot(id, 'machine'))?.map(({ target }) => target)).toEqual([
      'One.',
      null,
      null,
    ])
    expect((await db.store.revisions.readSnapshot(id, 'current'))?.map(({ target }) => target)).toEqual([
      'First.',
      null,
      null,
    ])
  })
})
