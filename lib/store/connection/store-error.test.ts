import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { openPostgres, openSqlite, openStore, StoreError } from '../index.ts'
import { draftOf, longDraft } from '../testing/draft-of.ts'
import { startPostgres } from '../testing/postgres.ts'
import { diagnoseSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-fault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The fault that a promise rejects with; anything else fails the test. */
async function faultOf(promise: Promise<unknown>): Promise<StoreError> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof StoreError)) throw new Error(`no fault but ${error}`, { cause: error })
  return error
}

describe('SQLite', () => {
  test('makes its folder', async () => {
    const dataDir = join(folder, 'new', 'data')
    const store = await openStore({ dataDir })
    await store.ping()
    await store.close()
    expect(existsSync(join(dataDir, 'gegenlesen.db'))).toBe(true)
  })

  test('says that a file is no database', async () => {
    const file = join(folder, 'text.db')
    writeFileSync(
      file,
      'This is just a text, and quite a long one, so that there is a header to look at. '.repeat(20),
    )
    expect(await faultOf(openSqlite(file))).toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining(file),
    })
  })

  test('says that a database is damaged', async () => {
    const file = join(folder, 'damaged.db')
    const store = await openSqlite(file)
    const { article } = await store.articles.create(longDraft(500))
    await store.close()
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(statSync(file).size - 8192, 0xa5), 0, undefined, 8192)
    const fault = await faultOf(openSqlite(file).then((again) => again.articles.read(article.id)))
    expect(fault).toMatchObject({ kind: 'damaged', message: expect.stringMatching(/backup/) })
  })

  test('says that it cannot write where it should', async () => {
    writeFileSync(join(folder, 'file'), '')
    const file = join(folder, 'file', 'gegenlesen.db')
    expect(await faultOf(openSqlite(file))).toMatchObject({
      kind: 'unwritable',
      message: expect.stringContaining('DATA_DIR'),
    })
    mkdirSync(join(folder, 'taken.db'))
    expect(await faultOf(openSqlite(join(folder, 'taken.db')))).toMatchObject({ kind: 'unwritable' })
  })

  test('knows a full disk', () => {
    const raw = new BetterSqlite(join(folder, 'full.db'))
    raw.exec('create table text (text)')
    raw.pragma('max_page_count = 10')
    let error: unknown
    try {
      raw.prepare('insert into text values (?)').run('x'.repeat(100_000))
    } catch (thrown) {
      error = thrown
    }
    raw.close()
    expect(diagnoseSqlite(error, 'full.db')).toMatchObject({
      kind: 'full',
      message: expect.stringMatching(/^The disk .* is full\./),
    })
  })

  test('keeps writing after a write that failed', async () => {
    const store = await openSqlite(join(folder, 'after.db'))
    const draft = draftOf('Eins.')
    const twice = { ...draft, segments: [{ ...draft.segments[0], kind: null as never }] } as typeof draft
    await expect(store.articles.create(twice)).rejects.toThrow(/NOT NULL/)
    const { article } = await store.articles.create(draft)
    expect((await store.articles.list({ limit: 5 })).articles.map(({ id }) => id)).toEqual([article.id])
    await store.close()
  })
})

test('is a fault of the store in every copy of the module', async () => {
  // @ts-expect-error the query makes it a copy, as the bundles of the server are
  const copy: { StoreError: typeof StoreError } = await import('../database/store-error.ts?copy')
  const fault = new copy.StoreError('full', 'The disk is full.', null)
  expect(copy.StoreError).not.toBe(StoreError)
  expect(fault).toBeInstanceOf(StoreError)
  expect(new Error('The disk is full.')).not.toBeInstanceOf(StoreError)
})

describe('PostgreSQL', () => {
  test('says that it does not answer, and never shows the password', async () => {
    const fault = await faultOf(openPostgres('postgres://anna:secret@127.0.0.1:1/desk'))
    expect(fault).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('desk at 127.0.0.1:1'),
    })
    expect(fault.message).not.toContain('secret')
  })

  test('says when there is no such database, and when the server goes away', async () => {
    const { url, stop } = await startPostgres()
    const elsewhere = new URL(url)
    elsewhere.pathname = '/nowhere'
    expect(await faultOf(openPostgres(elsewhere.href))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('DATABASE_URL'),
    })
    const store = await openPostgres(url)
    await store.ping()
    await stop()
    expect(await faultOf(store.ping())).toMatchObject({ kind: 'unreachable' })
    await store.close()
  })
})
