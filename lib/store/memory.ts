import { cleanText, type TargetLanguage } from '#lib/article'
import { chunks } from './chunks.ts'
import type { Tx } from './connection.ts'
import type { MemoryUnit } from './contract.ts'
import { digest, foldForMemory } from './fold.ts'
import type { Moment } from './moment.ts'

interface NewUnit {
  source: string
  target: string
  targetLanguage: TargetLanguage
  articleId: string | null
  recorded?: boolean
}

/**
 * An article remembers one target for a source, its latest; pairs from elsewhere are the same pair when
 * source and target are. So nothing piles up when a sentence is confirmed, corrected and confirmed again.
 */
export async function addToMemory(tx: Tx, units: readonly NewUnit[], at: string): Promise<void> {
  const rows = units
    .map((unit) => ({ ...unit, source: cleanText(unit.source).text, target: cleanText(unit.target).text }))
    .filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
    .map(({ source, target, targetLanguage, articleId, recorded }) => ({
      id: digest(
        targetLanguage,
        foldForMemory(source),
        articleId === null ? 'pair' : 'article',
        articleId ?? target,
      ),
      key: digest(foldForMemory(source)),
      source,
      target,
      target_language: targetLanguage,
      article_id: articleId,
      recorded: recorded ? (1 as const) : (0 as const),
      at,
    }))
  // One order for all writers, so that two of them never wait for each other.
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  for (const some of chunks(distinct))
    await tx
      .insertInto('memory')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          source: excluded.ref('excluded.source'),
          target: excluded.ref('excluded.target'),
          recorded: excluded.ref('excluded.recorded'),
          at: excluded.ref('excluded.at'),
        })),
      )
      .execute()
}

/** Puts a confirmed pair of the article into the memory. */
export async function remember(
  tx: Tx,
  { articleId, at }: Moment,
  source: string,
  target: string,
): Promise<void> {
  const { target_language: targetLanguage } = await tx
    .selectFrom('article')
    .select('target_language')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  await addToMemory(tx, [{ source, target, targetLanguage, articleId }], at)
}

export async function lookUpMemory(
  tx: Tx,
  sources: readonly string[],
  targetLanguage: TargetLanguage,
): Promise<Map<string, MemoryUnit[]>> {
  const keys = new Map(sources.map((source) => [source, digest(foldForMemory(source))]))
  const units = new Map<string, MemoryUnit[]>()
  for (const some of chunks([...new Set(keys.values())])) {
    const rows = await tx
      .selectFrom('memory')
      .select(['key', 'source', 'target', 'article_id', 'recorded', 'at'])
      .where('target_language', '=', targetLanguage)
      .where('key', 'in', some)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute()
    for (const { key, source, target, article_id, recorded, at } of rows) {
      const unit = { source, target, articleId: article_id, recorded: recorded === 1, at }
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
