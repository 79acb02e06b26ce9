import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../database/normalise.ts'
import { dialects, openRaw, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'
import { migrate } from './migrations.ts'

const AT = (day: number) => `2026-01-0${day}T00:00:00.000Z`

describe.each(dialects)('a database that compared words otherwise, on $name', ({ name, start }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, 60_000)
  afterAll(() => server?.stop())

  test('finds its units, terms and articles by the words that a reader sees', async () => {
    const where = await server.create()
    const old = openRaw(where)
    await migrate(old, name, '0008-memory-author')
    await old.transaction().execute(async (tx) => {
      for (let number = 1; number <= 1200; number++)
        await sql`
          insert into memory (id, key, words_key, source, target, source_words, target_words, target_language, recorded, at)
          values (${`id ${number}`}, 'k', 'w', ${`Das Ha\u00adfenamt Nummer ${number} grüßt.`}, ${`Office ${number}.`},
            'old', 'old', 'en-GB', 0, ${AT(1)})`.execute(tx)
    })
    await sql`
      insert into term (id, pair, source, target, avoid, search, sort, created_at)
      values ('t', 'p', ${'große Fähre'}, 'big ferry', '["boat"]', 'old', '', ${AT(1)})`.execute(old)
    await sql`
      insert into article (id, title, search, format, target_language, words, sample, seq, created_at, updated_at)
      values ('a', ${'Die Stra\u00adße'}, 'old', 'plain', 'en-GB', 2, 0, 1, ${AT(1)}, ${AT(1)})`.execute(old)
    await sql`insert into article_text (article_id, source, search) values ('a', ${'Neue\u200b Brücke'}, 'old')`.execute(
      old,
    )
    await old.destroy()

    const store = await server.open(where)
    await expect
      .poll(() => store.memory.match('Das Hafenamt Nummer 1200 grüßt.', 'en-GB', { limit: 1, atLeast: 99 }), {
        timeout: 20_000,
      })
      .toMatchObject([{ match: 100, target: 'Office 1200.' }])
    expect(await store.memory.search({ q: '"nummer 7 grüsst"', in: 'source', limit: 5 })).toHaveLength(1)
    expect((await store.memory.list({ limit: 2000 })).units).toHaveLength(1200)
    expect((await store.terms.list({ q: '"GROSSE fähre"' })).terms).toHaveLength(1)
    for (const q of ['strasse', '"neue brücke"', 'br'])
      expect((await store.articles.list({ limit: 5, q })).articles).toMatchObject([{ id: 'a' }])
    await store.close()
    const again = await server.open(where)
    expect((await again.memory.list({ limit: 2000 })).units).toHaveLength(1200)
    await again.close()
  })

  test('holds one unit where two differed in signs that nobody sees, the latest', async () => {
    const where = await server.create()
    const store = await server.open(where)
    const { article } = await store.articles.create(draftOf('Eins.'))
    await store.memory.add([
      { source: 'Das Amt ruht.', target: 'At rest.', targetLanguage: 'en-GB', articleId: article.id },
    ])
    await store.close()
    const raw = openRaw(where)
    const dirty = 'Das A\u00admt ruht.'
    await sql`
      insert into memory (id, key, words_key, source, target, source_words, target_words, target_language, article_id, recorded, at)
      values (${digest('en-GB', dirty, 'article', article.id)}, 'k', 'w', ${dirty}, 'Resting.', 'old', 'old', 'en-GB',
        ${article.id}, 0, '2100-01-01T00:00:00.000Z')`.execute(raw)
    await sql`insert into memory_rekeying (done) values (0)`.execute(raw)
    await raw.destroy()
    const again = await server.open(where)
    await expect
      .poll(async () => (await again.memory.list({ limit: 9 })).units.map(({ target }) => target))
      .toEqual(['Resting.'])
    await again.close()
  })
})
