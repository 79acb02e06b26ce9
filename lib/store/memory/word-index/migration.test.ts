import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../connection/migrations.ts'
import { openPostgres } from '../../index.ts'
import { dialects, openRaw, type TestServer } from '../../testing/dialects.ts'
import { createDatabase, startPostgres } from '../../testing/postgres.ts'

describe.each(dialects)('$name', ({ name, start }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, 60_000)
  afterAll(() => server?.stop())

  test('a memory from before it could be searched is found whole, in its order', async () => {
    const where = await server.create()
    const old = openRaw(where)
    await migrate(old, name, '0002-comments')
    const units = Array.from({ length: 1203 }, (_, at) => ({
      id: randomUUID(),
      key: `key ${at}`,
      source: `Der Hafen Nummer ${at} ruht.`,
      target: `Harbour number ${at} rests.`,
      target_language: at % 2 ? 'en-GB' : 'en-US',
      article_id: at % 3 ? null : `article ${at}`,
      recorded: 0,
      at: new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 7)).toISOString(),
    }))
    for (const unit of units)
      await sql`
        insert into memory (id, key, source, target, target_language, article_id, recorded, at) values (
          ${unit.id}, ${unit.key}, ${unit.source}, ${unit.target}, ${unit.target_language}, ${unit.article_id},
          ${unit.recorded}, ${unit.at})`.execute(old)
    await old.destroy()

    const store = await server.open(where)
    const { units: kept } = await store.memory.list({ limit: 5000 })
    expect(kept).toHaveLength(1203)
    expect(kept.map(({ at }) => at)).toEqual(units.map(({ at }) => at))
    expect(new Set(kept.map(({ source, articleId }) => `${source} ${articleId}`))).toEqual(
      new Set(units.map(({ source, article_id }) => `${source} ${article_id}`)),
    )
    expect(
      await store.memory.match('Der Hafen Nummer 77 ruht heute.', 'en-GB', { limit: 1, atLeast: 70 }),
    ).toMatchObject([{ source: 'Der Hafen Nummer 77 ruht.', match: 83 }])
    expect(await store.memory.search({ q: '"number 1202"', in: 'target', limit: 5 })).toHaveLength(1)
    await store.close()
    const again = await server.open(where)
    expect((await again.memory.list({ limit: 5000 })).units).toEqual(kept)
    await again.close()
  })
})

test('PostgreSQL without pg_trgm finds the same, and says what is missing', async () => {
  const server = await startPostgres()
  const database = await createDatabase(server.url)
  const user = `gegenlesen_${randomUUID().replaceAll('-', '')}`
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const mayCreate = await owner.query(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  )
  expect(mayCreate.rows).toEqual([{ may: true }])
  await owner.query(`create role ${user} login password '${user}'`)
  await owner.query(`grant create, usage on schema public to ${user}`)
  try {
    const url = new URL(database.url)
    url.username = user
    url.password = user
    const store = await openPostgres(url.href)
    expect(store.advice).toMatch(/create extension pg_trgm/)
    await store.memory.import([
      { source: 'Das Hafenamt schweigt weiter.', target: 'The office is silent.', targetLanguage: 'en-GB' },
    ])
    expect(
      await store.memory.match('Das Hafenamt schweigt immer.', 'en-GB', { limit: 5, atLeast: 70 }),
    ).toMatchObject([{ match: 75 }])
    expect(await store.memory.search({ q: 'hafen', in: 'both', limit: 5 })).toHaveLength(1)
    await store.close()

    await owner.query('create extension pg_trgm')
    const advised = await openPostgres(url.href)
    expect(advised.advice).toBeNull()
    const { rows } = await owner.query(
      "select indexname from pg_indexes where indexname like 'memory%trigrams'",
    )
    expect(rows).toHaveLength(2)
    await advised.close()
  } finally {
    await owner.query(`drop owned by ${user}`)
    await owner.query(`drop role ${user}`)
    await owner.end()
    await database.stop()
    await server.stop()
  }
})
