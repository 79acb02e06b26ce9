import type { Articles } from './articles/contract.ts'
import type { Comments } from './comments/contract.ts'
import type { Locks } from './locks/contract.ts'
import type { Memory } from './memory/contract.ts'
import type { Revisions } from './revisions/contract.ts'
import type { Segments } from './segments/contract.ts'
import type { Terms } from './terms/contract.ts'
import type { Translations } from './translations/contract.ts'

/**
 * Everything the product stores, by resource; SQLite and PostgreSQL store it alike. When a promise of a write
 * resolves, the write survives kill -9 and a power cut. Ids that are unknown, or name an article in the bin,
 * give null or `missing`, never a throw.
 */
export interface Store {
  readonly database: 'sqlite' | 'postgres'
  /** For whoever runs the server: what is slower than it could be, and what to do about it. Null when all is well. */
  readonly advice: string | null
  readonly articles: Articles
  readonly segments: Segments
  readonly translations: Translations
  readonly comments: Comments
  readonly revisions: Revisions
  readonly memory: Memory
  readonly terms: Terms
  readonly locks: Locks
  /** The same store; its writes are signed with this name, with none for null. As it was opened, a store signs with none. */
  as(actor: string | null): Store
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  /** Closes the database for every store that `as` gave, too. */
  close(): Promise<void>
}
