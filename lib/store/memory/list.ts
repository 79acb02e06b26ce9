import type { TargetLanguage } from '#lib/article'
import type { Tx } from '../database/tx.ts'
import type { MemoryUnit } from './contract.ts'

/** The units in the order in which they entered, a page at a time. */
export async function listUnits(
  tx: Tx,
  { after = 0, limit, targetLanguage }: { after?: number; limit: number; targetLanguage?: TargetLanguage },
): Promise<{ units: (MemoryUnit & { targetLanguage: TargetLanguage })[]; next?: number }> {
  let query = tx
    .selectFrom('memory')
    .select(['number', 'id', 'source', 'target', 'target_language', 'article_id', 'recorded', 'at'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
  if (targetLanguage) query = query.where('target_language', '=', targetLanguage)
  const rows = await query.execute()
  const last = rows.at(-1)
  return {
    units: rows.map(({ id, source, target, target_language, article_id, recorded, at }) => ({
      id,
      source,
      target,
      targetLanguage: target_language,
      articleId: article_id,
      recorded: recorded === 1,
      at,
    })),
    ...(last && rows.length === limit ? { next: last.number } : {}),
  }
}
