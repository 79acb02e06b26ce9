import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dialects, openRaw, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'

describe.each(dialects)('$name', ({ start }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, 60_000)
  afterAll(() => server?.stop())

  test('a sample from before is known as recorded, and nothing else is', async () => {
    const where = await server.create()
    const before = await server.open(where)
    const ids: string[] = []
    for (const sample of [true, false]) {
      const { article, segments } = await before.articles.create({ ...draftOf('Eins. | Zwei.'), sample })
      const engines = ['memory', 'deepl']
      const texts = segments.map(({ id }, at) => {
        return { segmentId: id, text: `${at}`, engine: engines[at] ?? '', match: null }
      })
      await before.translations.save(article.id, texts)
      ids.push(article.id)
    }
    await before.close()
    const old = openRaw(where)
    // Back to before it, without what came later.
    await sql`alter table memory drop column updated_by`.execute(old)
    await sql`alter table memory drop column imported`.execute(old)
    await sql`drop table article_search`.execute(old)
    await sql`drop table if exists article_search_index`.execute(old)
    await sql`drop table if exists memory_rekeying`.execute(old)
    for (const table of ['article', 'article_text', 'segment'])
      await sql`alter table ${sql.table(table)} add column search text`.execute(old)
    await sql`delete from kysely_migration where name >= '0007-recorded'`.execute(old)
    await old.destroy()

    const store = await server.open(where)
    const engines = async (id: string) =>
      (await store.articles.read(id))?.segments.map(({ engine }) => engine)
    expect(await Promise.all(ids.map(engines))).toEqual([
      ['recorded', 'deepl'],
      ['memory', 'deepl'],
    ])
    await store.close()
  })
})
