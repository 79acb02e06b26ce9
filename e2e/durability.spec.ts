import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { createArticle, expect, readSegments, test } from './fixtures.ts'
import { Server } from './server.ts'

const ROUNDS = 40
const TEXT = Array.from(
  { length: 20 },
  (_, number) => `Dies ist der Satz mit der Nummer ${number + 1}.`,
).join(' ')

interface Kept {
  id: string
  version: number
  target: string | null
}

test(`Nothing acknowledged is lost when the server is killed ${ROUNDS} times`, async () => {
  test.setTimeout(900_000)
  const server = await Server.launch()
  try {
    const article = await createArticle(server, TEXT)
    const acknowledged = new Map<string, Kept>(
      article.segments.map(({ id, version }) => [id, { id, version, target: null }]),
    )
    let saves = 0
    for (let round = 0; round < ROUNDS; round++) {
      const before = saves
      // Several at once, so that some are always under way when the server dies.
      const writers = [0, 1, 2, 3].map(async (writer) => {
        for (let turn = 0; ; turn++) {
          const segment = article.segments[(writer + 4 * turn) % article.segments.length]
          if (!segment) return
          const saved = await save(
            server,
            article.id,
            acknowledged.get(segment.id),
            `Round ${round}, turn ${turn}.`,
          )
          if (!saved) return
          acknowledged.set(saved.id, saved)
          saves++
        }
      })
      // Between the first save and a moment that differs from round to round.
      await expect.poll(() => saves, { intervals: [5] }).toBeGreaterThan(before + ((round * 7) % 23))
      await server.kill()
      await Promise.all(writers)
      await server.start()

      for (const { id, version, target } of await readSegments(server, article.id)) {
        const known = acknowledged.get(id)
        expect(version).toBeGreaterThanOrEqual(known?.version ?? 0)
        if (version === known?.version) expect(target).toBe(known.target)
        // A save whose answer was cut off may well have been kept; the next one builds on it.
        acknowledged.set(id, { id, version, target })
      }
    }
    expect(saves).toBeGreaterThan(ROUNDS)
    await server.kill()
    const database = new Sqlite(join(server.dataDir, 'gegenlesen.db'))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
  } finally {
    await server.remove()
  }
})

/** What the server acknowledged; null when it is gone. */
async function save(
  server: Server,
  articleId: string,
  based: Kept | undefined,
  target: string,
): Promise<Kept | null> {
  const response = await fetch(`${server.url}/api/articles/${articleId}/segments/${based?.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: based?.version, target }),
  }).catch(() => null)
  if (!response) return null
  expect(response.status).toBe(200)
  return response.json().catch(() => null)
}
