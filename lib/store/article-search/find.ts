import { searchParts } from '#lib/text'
import type { Tx } from '../database/tx.ts'
import type { ArticleIndex } from './index-adapter.ts'

/** Shorter parts are in no index of trigrams, and common: reading the latest articles finds them at once. */
const SHORTEST = 3

/** A part in more pieces than these does not narrow the articles down. */
const FEW_PIECES = 1000

/** Which articles to look at for a query: those that hold every part. */
export interface ArticleQuery {
  parts: string[]
  /** The articles of the rarest part, where it is rare: no other article can hold all parts. */
  among?: string[]
}

/** Null where the query asks for nothing, so that every article is meant. */
export async function planArticleSearch(
  tx: Tx,
  index: ArticleIndex,
  q: string,
): Promise<ArticleQuery | null> {
  const parts = searchParts(q)
  if (parts.length === 0) return /[^\s"“”„‟«»‹›＂]/u.test(q) ? { parts, among: [] } : null
  const longest = parts
    .filter((part) => Array.from(part).length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
  let among: string[] | undefined
  for (const part of longest) {
    const { rows } = await index.piecesWith(part, FEW_PIECES).execute(tx)
    if (rows.length === FEW_PIECES) continue
    const articles = [...new Set(rows.map(({ article_id }) => article_id))]
    if (!among || articles.length < among.length) among = articles
  }
  return { parts, among }
}
