import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../index.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'
import { runWriter } from '../testing/run-writer.ts'

describe.each(dialects)('$name', ({ start }) => {
  let server: TestServer
  let where: string
  let stores: Store[]
  beforeAll(async () => {
    server = await start()
    where = await server.create()
    // Both at once: two processes that start together bring the tables up to date together.
    stores = await Promise.all([server.open(where), server.open(where)])
  })
  afterAll(async () => {
    for (const store of stores ?? []) await store.close()
    await server?.stop()
  })

  test('of a hundred saves at once each is saved or conflicts, and none is lost', async () => {
    const [one] = stores as [Store, Store]
    const { article, segments } = await one.articles.create(draftOf('Eins. | Zwei. | Drei. | Vier.'))
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const store = stores[index % 2]
        const segment = segments[index % 4]
        if (!store || !segment) throw new Error('no store or segment')
        const version = 1 + Math.floor(index / 40)
        const outcome = await store.segments.save(article.id, segment.id, {
          version,
          target: `Text ${index}`,
        })
        return { segmentId: segment.id, target: `Text ${index}`, kind: outcome.kind }
      }),
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['saved', 'conflict']))

    const after = (await one.articles.read(article.id))?.segments ?? []
    const savedCount = outcomes.filter(({ kind }) => kind === 'saved').length
    expect(after.reduce((sum, { version }) => sum + version - 1, 0)).toBe(savedCount)
    for (const { segmentId, target, kind } of outcomes) {
      const entry = (await one.segments.history(article.id, segmentId))?.find(
        (entry) => entry.target === target,
      )
      expect(entry?.from).toBe(kind === 'saved' ? 'edit' : 'conflict')
    }
  })

  test('revisions taken while others write are numbered without a gap and hold one state each', async () => {
    const [one, two] = stores as [Store, Store]
    const { article, segments } = await one.articles.create(draftOf('Eins. | Zwei.'))
    const [a, b] = segments
    if (!a || !b) throw new Error('no segments')
    const write = async () => {
      for (let version = 1; version <= 20; version++)
        for (const { id } of [a, b])
          await two.segments.save(article.id, id, { version, target: `Text ${version}` })
    }
    const revise = async () => {
      for (let number = 1; number <= 10; number++) await one.revisions.create(article.id, '')
    }
    await Promise.all([write(), revise()])
    const revisions = (await one.revisions.list(article.id)) ?? []
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { number } of revisions) {
      const [first, second] = (await one.revisions.readSnapshot(article.id, number)) ?? []
      const [ahead, behind] = [first, second].map((segment) => Number(segment?.target?.slice(5) ?? 0))
      expect((ahead ?? 0) - (behind ?? 0)).toBeOneOf([0, 1])
    }
  })

  test('two processes write on one article side by side', async () => {
    const [one] = stores as [Store, Store]
    const { article } = await one.articles.create(draftOf('Eins. | Zwei. | Drei.'))
    const writers = ['anna', 'ben'].map((name) =>
      runWriter({ where, articleId: article.id, name, count: 40 }),
    )
    const written = (await Promise.all(writers)).flat()
    expect(written).toHaveLength(80)
    for (const { segmentId, target } of written)
      expect((await one.segments.history(article.id, segmentId))?.map((entry) => entry.target)).toContain(
        target,
      )
  })
})
