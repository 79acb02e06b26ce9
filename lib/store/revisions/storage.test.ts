import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '../index.ts'
import { longDraft } from '../testing/draft-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-thrift-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a hundred revisions of ten changes each cost a thousand texts, not a million', {
  timeout: 240_000,
}, async () => {
  const file = join(folder, 'gegenlesen.db')
  const store = await openSqlite(file)
  const { article, segments } = await store.articles.create(longDraft(10_000))
  await store.translations.save(
    article.id,
    segments.map(({ id, source }) => ({ segmentId: id, text: source, engine: 'deepl', match: null })),
  )
  const before = size(file)
  for (let round = 0; round < 100; round++) {
    for (const { id } of segments.slice(round * 10, round * 10 + 10))
      await store.segments.save(article.id, id, {
        version: 2,
        target: `Round ${round} changed this sentence.`,
      })
    await store.revisions.create(article.id, '')
  }
  const revisions = (await store.revisions.list(article.id)) ?? []
  expect(revisions.map(({ changedSincePrevious }) => changedSincePrevious)).toEqual(Array(100).fill(10))
  expect(
    (await store.revisions.readSnapshot(article.id, 50))?.filter(({ target }) => target?.startsWith('Round')),
  ).toHaveLength(500)
  await store.close()

  const raw = new BetterSqlite(file, { readonly: true })
  const count = (query: string) => raw.prepare(`select count(*) from ${query}`).pluck().get()
  expect(count('segment_version where target is not null')).toBe(11_000)
  expect(count('revision')).toBe(100)
  expect(count('segment')).toBe(10_000)
  raw.close()
  // A thousand rows of half a kilobyte, and what pages round up.
  expect(size(file) - before).toBeLessThan(1_500_000)
})

/** Bytes of the database once everything is in the one file. */
function size(file: string): number {
  const raw = new BetterSqlite(file)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
  return statSync(file).size
}
