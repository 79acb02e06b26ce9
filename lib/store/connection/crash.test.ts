import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '../index.ts'
import { draftOf } from '../testing/draft-of.ts'
import { runWriter, type Written } from '../testing/run-writer.ts'

const KILLS = 40
/** Writers at a time, on one file: one is killed while others are in the middle of a save. */
const SIDE_BY_SIDE = 4

const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(`of ${KILLS} writers killed in mid-save, nothing acknowledged is lost`, {
  timeout: 180_000,
}, async () => {
  const file = join(folder, 'gegenlesen.db')
  const store = await openSqlite(file)
  const { article } = await store.articles.create(draftOf('Eins. | Zwei. | Drei. | Vier. | Fünf.'))
  await store.close()

  const acknowledged: Written[] = []
  const kill = async (round: number) => {
    const killAfter = 1 + ((round * 7) % 20)
    const written = await runWriter({
      where: file,
      articleId: article.id,
      name: `writer ${round}`,
      count: 1e6,
      killAfter,
    })
    expect(written.length).toBeGreaterThanOrEqual(killAfter)
    acknowledged.push(...written)
  }
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async (_, lane) => {
      for (let round = lane; round < KILLS; round += SIDE_BY_SIDE) await kill(round)
    }),
  )

  const again = await openSqlite(file)
  const segments = (await again.articles.read(article.id))?.segments ?? []
  const kept = new Map<string, Set<string | null>>()
  for (const { id } of segments)
    kept.set(id, new Set((await again.segments.history(article.id, id))?.map(({ target }) => target)))
  expect(acknowledged.filter(({ segmentId, target }) => !kept.get(segmentId)?.has(target))).toEqual([])
  await again.close()

  const raw = new BetterSqlite(file)
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.pragma('foreign_key_check')).toEqual([])
  raw.close()
})
