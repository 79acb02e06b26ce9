import type { RawBuilder } from 'kysely'

/** What an index must find; the rest is the same code over both databases. */
export interface ArticleIndex {
  /** Selects the articles of at most `limit` pieces whose form holds a part of three characters or more. */
  piecesWith(part: string, limit: number): RawBuilder<{ article_id: string }>
}
