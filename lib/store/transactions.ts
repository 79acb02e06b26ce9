import type { SourceCache } from './articles/source-cache.ts'
import type { Connection } from './connection/connection.ts'
import type { ReadContext, WriteContext } from './context.ts'
import type { Tx } from './database/tx.ts'

/** The transactions of one actor. */
export interface Transactions {
  /** Everything inside sees one and the same state of the database. */
  read<T>(work: (context: ReadContext) => Promise<T>): Promise<T>
  /** All or nothing, durable once it resolves. `work` must begin with a write, or two writers may meet. */
  write<T>(work: (context: WriteContext) => Promise<T>): Promise<T>
  /** A write that leaves no trace when its outcome is `refused`, not even a number drawn from an article's sequence. */
  attempt<Outcome extends { kind: string }>(
    work: (context: WriteContext) => Promise<Outcome>,
  ): Promise<Outcome>
}

/** Transactions whose writes are signed by `actor`. */
export function transactions(
  { read, write }: Pick<Connection, 'read' | 'write'>,
  sources: SourceCache,
  actor: string | null,
): Transactions {
  const context = (tx: Tx): WriteContext => ({ tx, source: (articleId) => sources(tx, articleId), actor })
  return {
    read: (work) => read((tx) => work(context(tx))),
    write: (work) => write((tx) => work(context(tx))),
    async attempt<Outcome extends { kind: string }>(work: (context: WriteContext) => Promise<Outcome>) {
      const refused: { outcome?: Outcome } = {}
      const rollback = new Error('refused')
      return write(async (tx) => {
        const outcome = await work(context(tx))
        if (outcome.kind !== 'refused') return outcome
        refused.outcome = outcome
        throw rollback
      }).catch((error) => {
        if (refused.outcome && (error === rollback || error.cause === rollback)) return refused.outcome
        throw error
      })
    },
  }
}
