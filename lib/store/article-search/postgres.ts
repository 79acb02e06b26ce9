import { type RawBuilder, sql } from 'kysely'
import { anywhere } from '../database/normalise.ts'
import type { ArticleIndex } from './index-adapter.ts'

/** PostgreSQL finds pieces with `like`, which an index of pg_trgm answers; without it it reads all of them. */
export const postgresArticleIndex: ArticleIndex = {
  piecesWith: (part, limit) => sql`
    select article_id from article_search where form like ${anywhere(part)} escape '\\' limit ${limit}`,
}

/** Creates the index, where pg_trgm is there. */
export const POSTGRES_ARTICLE_INDEX: RawBuilder<unknown> = sql`
  create index if not exists article_search_trigrams on article_search
  using gin (form gin_trgm_ops) with (gin_pending_list_limit = 256)`
