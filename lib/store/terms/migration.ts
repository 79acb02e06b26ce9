import type { Kysely } from 'kysely'
import { searchOf } from './terms.ts'

interface Before {
  term: { id: string; source: string; target: string; note: string | null; avoid: string; search: string }
}

/** Writes anew what searches see of each term. A glossary is small: one pass. */
export async function rewriteTermSearch(db: Kysely<Before>): Promise<void> {
  const terms = await db.selectFrom('term').selectAll().execute()
  for (const { id, search, avoid, ...term } of terms) {
    const anew = searchOf({ ...term, avoid: JSON.parse(avoid) })
    if (anew !== search) await db.updateTable('term').set({ search: anew }).where('id', '=', id).execute()
  }
}
