import type { Tx } from '../database/tx.ts'

/** How many characters of sources stay at hand. */
const AT_HAND = 16_000_000

/** Gives the source of an article; null when there is none. */
export type ReadSource = (tx: Tx, articleId: string) => Promise<string | null>

/**
 * Reads sources and keeps those used last at hand: a source never changes, and every save needs it to
 * cut out one sentence.
 */
export function keepSources(capacity = AT_HAND): ReadSource {
  const kept = new Map<string, string>()
  let size = 0
  return async (tx, articleId) => {
    const known = kept.get(articleId)
    if (known !== undefined) {
      kept.delete(articleId)
      kept.set(articleId, known)
      return known
    }
    const row = await tx
      .selectFrom('article_text')
      .select('source')
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    if (!row) return null
    if (!kept.has(articleId)) size += row.source.length
    kept.set(articleId, row.source)
    for (const [id, source] of kept) {
      if (size <= capacity) break
      kept.delete(id)
      size -= source.length
    }
    return row.source
  }
}
