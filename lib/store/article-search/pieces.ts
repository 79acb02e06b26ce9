import { searchForm } from '#lib/text'
import { chunks } from '../database/chunks.ts'
import type { Tx } from '../database/tx.ts'

/** A text of an article that searches find: its title, its source, or the English of the segment with this id. */
export interface Piece {
  piece: 'title' | 'source' | (string & {})
  /** Null for what is no text of the article any more. */
  text: string | null
}

/** Puts texts of an article into the table that searches read, in place of what stood there for the same pieces. */
export async function indexPieces(tx: Tx, articleId: string, pieces: readonly Piece[]): Promise<void> {
  const rows = pieces.map(({ piece, text }) => {
    return { article_id: articleId, piece, form: text === null ? '' : searchForm(text) }
  })
  for (const some of chunks(rows.filter(({ form }) => form !== '')))
    await tx
      .insertInto('article_search')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['article_id', 'piece'])
          .doUpdateSet((excluded) => ({ form: excluded.ref('excluded.form') })),
      )
      .execute()
  for (const some of chunks(rows.filter(({ form }) => form === '')))
    await tx
      .deleteFrom('article_search')
      .where('article_id', '=', articleId)
      .where(
        'piece',
        'in',
        some.map(({ piece }) => piece),
      )
      .execute()
}
