import type { Tx } from '../database/tx.ts'

/** How many UTF-16 units of sources the cache holds. */
const CAPACITY = 16_000_000

/** Gives the source of an article; null when there is none. */
export type SourceCache = (tx: Tx, articleId: string) => Promise<string | null>

/**
 * Reads sources, and caches those that were used last: a source never changes, and every save needs it to cut
 * out one sentence.
 */
export function sourceCache(capacity = CAPACITY): SourceCache {
  const cached = new Map<string, string>()
  let size = 0
  return async (tx, articleId) => {
    const known = cached.get(articleId)
    if (known !== undefined) {
      cached.delete(articleId)
      cached.set(articleId, known)
      return known
    }
    const row = await tx
      .selectFrom('article_text')
      .select('source')
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    if (!row) return null
    if (!cached.has(articleId)) size += row.source.length
    cached.set(articleId, row.source)
    for (const [id, source] of cached) {
      if (size <= capacity) break
      cached.delete(id)
      size -= source.length
    }
    return row.source
  }
}
