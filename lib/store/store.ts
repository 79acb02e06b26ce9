import { sql } from 'kysely'
import { articlesOver } from './articles/articles.ts'
import { sourceCache } from './articles/source-cache.ts'
import { commentsOver } from './comments/comments.ts'
import type { Connection } from './connection/connection.ts'
import type { Store } from './contract.ts'
import { documentFrequencyCache, memoryOver } from './memory/index.ts'
import { revisionsOver } from './revisions/revisions.ts'
import { segmentsOver } from './segments/segments.ts'
import { termsOver } from './terms/terms.ts'
import { transactions } from './transactions.ts'
import { translationsOver } from './translations/translations.ts'

/** The store over a connection. What it caches is shared by the stores that `as` gives. */
export function storeOver(connection: Connection): Store {
  const { database, advice, index, articleIndex, locks, close } = connection
  const sources = sourceCache()
  const frequencies = documentFrequencyCache()
  const signedBy = (actor: string | null): Store => {
    const run = transactions(connection, sources, actor)
    return {
      database,
      advice,
      articles: articlesOver(run, articleIndex),
      segments: segmentsOver(run),
      translations: translationsOver(run),
      comments: commentsOver(run),
      revisions: revisionsOver(run),
      memory: memoryOver(run, { index, frequencies }),
      terms: termsOver(run),
      locks,
      as: signedBy,
      ping: () => run.read(async ({ tx }) => void (await sql`select 1`.execute(tx))),
      close,
    }
  }
  return signedBy(null)
}
