import type { TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { normaliseExact } from '#lib/text'
import { chunks } from '../database/chunks.ts'
import { digest } from '../database/normalise.ts'
import type { Tx } from '../database/tx.ts'
import type { MemoryUnit } from './contract.ts'

export async function lookUpMemory(
  tx: Tx,
  sources: readonly string[],
  targetLanguage: TargetLanguage,
): Promise<Map<string, MemoryUnit[]>> {
  const keys = new Map(sources.map((source) => [source, digest(normaliseExact(onOneLine(source)))]))
  const units = new Map<string, MemoryUnit[]>()
  for (const some of chunks([...new Set(keys.values())])) {
    const rows = await tx
      .selectFrom('memory')
      .select(['id', 'key', 'source', 'target', 'article_id', 'recorded', 'at'])
      .where('target_language', '=', targetLanguage)
      .where('key', 'in', some)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute()
    for (const { id, key, source, target, article_id, recorded, at } of rows) {
      const unit = { id, source, target, articleId: article_id, recorded: recorded === 1, at }
      units.set(key, [...(units.get(key) ?? []), unit])
    }
  }
  return new Map(
    [...keys].flatMap(([source, key]) => {
      const found = units.get(key)
      return found ? [[source, found] as const] : []
    }),
  )
}
