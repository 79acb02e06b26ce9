import { cleanText } from '#lib/article'
import type { WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import type { Tx } from '../database/tx.ts'
import { pairOf, textColumns } from './add.ts'
import { searchMemory } from './concordance.ts'
import type { ListedUnit, UnitPatched } from './contract.ts'
import type { IndexAdapter } from './word-index/adapter.ts'

/** The units that entered last, or those that hold the words of `q`. */
export async function latestUnits(
  tx: Tx,
  index: IndexAdapter,
  { q = '', limit, cursor }: { q?: string; limit: number; cursor?: string },
): Promise<{ units: ListedUnit[]; next?: string }> {
  if (q.trim() !== '') return { units: await findUnits(tx, index, q, limit) }
  const before = cursor !== undefined && /^\d{1,15}$/.test(cursor) ? Number(cursor) : undefined
  let query = listed(tx)
    .select('memory.number')
    .orderBy('memory.number', 'desc')
    .limit(limit + 1)
  if (before !== undefined) query = query.where('memory.number', '<', before)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    units: page.map(toUnit),
    ...(last && rows.length > page.length ? { next: `${last.number}` } : {}),
  }
}

export async function updateUnit(
  { tx, actor }: WriteContext,
  id: string,
  patch: { source?: string; target?: string },
): Promise<UnitPatched> {
  // A write that changes nothing, first: it keeps other writers off the row.
  const before = await tx
    .updateTable('memory')
    .set((unit) => ({ id: unit.ref('id') }))
    .where('id', '=', id)
    .returning(['source', 'target', 'target_language'])
    .executeTakeFirst()
  if (!before) return { kind: 'missing' }
  const source = cleanText(patch.source ?? before.source).text.trim()
  const target = cleanText(patch.target ?? before.target).text.trim()
  if (source === '') return { kind: 'refused', detail: 'The German is missing.' }
  if (target === '') return { kind: 'refused', detail: 'The English is missing.' }
  const columns = textColumns(source, target)
  const twin = await findTwin(tx, id, { ...columns, target_language: before.target_language })
  if (twin !== undefined) return { kind: 'known', unit: await readUnit(tx, twin) }
  await tx
    .updateTable('memory')
    .set({ ...columns, recorded: 0, at: new Date().toISOString(), updated_by: actor })
    .where('id', '=', id)
    .execute()
  return { kind: 'saved', unit: await readUnit(tx, id) }
}

export async function deleteUnit(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('memory').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

async function findUnits(tx: Tx, index: IndexAdapter, q: string, limit: number): Promise<ListedUnit[]> {
  const found = await searchMemory(tx, index, { q, in: 'both', limit })
  const units = new Map<string, ListedUnit>()
  for (const some of chunks(found.map(({ id }) => id)))
    for (const row of await listed(tx).where('memory.id', 'in', some).execute())
      units.set(row.id, toUnit(row))
  return found.flatMap(({ id, found }) => {
    const unit = units.get(id)
    return unit ? [{ ...unit, found }] : []
  })
}

/** The id of another unit that holds this very pair. */
async function findTwin(
  tx: Tx,
  id: string,
  pair: { key: string; target_language: ListedUnit['targetLanguage']; target: string },
): Promise<string | undefined> {
  const others = await tx
    .selectFrom('memory')
    .select(['id', 'key', 'target_language', 'target'])
    .where('key', '=', pair.key)
    .where('target_language', '=', pair.target_language)
    .where('id', '!=', id)
    .orderBy('number')
    .execute()
  return others.find((other) => pairOf(other) === pairOf(pair))?.id
}

async function readUnit(tx: Tx, id: string): Promise<ListedUnit> {
  return toUnit(await listed(tx).where('memory.id', '=', id).executeTakeFirstOrThrow())
}

function listed(tx: Tx) {
  return tx
    .selectFrom('memory')
    .leftJoin('article', (join) =>
      join.onRef('article.id', '=', 'memory.article_id').on('article.deleted_at', 'is', null),
    )
    .select(['memory.id', 'memory.source', 'memory.target', 'memory.target_language', 'memory.article_id'])
    .select(['memory.recorded', 'memory.at', 'memory.updated_by', 'article.title'])
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toUnit(row: ListedRow): ListedUnit {
  return {
    id: row.id,
    source: row.source,
    target: row.target,
    targetLanguage: row.target_language,
    articleId: row.article_id,
    articleTitle: row.title,
    recorded: row.recorded === 1,
    at: row.at,
    updatedBy: row.updated_by,
  }
}
