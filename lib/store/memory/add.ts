import { sql } from 'kysely'
import { cleanText, type TargetLanguage } from '#lib/article'
import { normaliseExact, searchForm } from '#lib/text'
import type { WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import { digest } from '../database/normalise.ts'
import type { Tx } from '../database/tx.ts'

interface NewUnit {
  source: string
  target: string
  targetLanguage: TargetLanguage
  articleId: string | null
  recorded?: boolean
  /** When it was confirmed; now when left out. */
  at?: string
  /** Who stands for it; whoever writes when left out. */
  updatedBy?: string | null
}

/**
 * An article remembers one target for a source, its latest; pairs from elsewhere are the same pair when
 * source and target are. So units do not pile up when a sentence is confirmed, corrected and confirmed again.
 */
export async function addToMemory(
  { tx, actor }: Pick<WriteContext, 'tx' | 'actor'>,
  units: readonly NewUnit[],
  at: string,
): Promise<void> {
  for (const some of chunks(toRows(units, at, actor)))
    await tx
      .insertInto('memory')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          source: excluded.ref('excluded.source'),
          target: excluded.ref('excluded.target'),
          source_words: excluded.ref('excluded.source_words'),
          target_words: excluded.ref('excluded.target_words'),
          words_key: excluded.ref('excluded.words_key'),
          recorded: excluded.ref('excluded.recorded'),
          at: excluded.ref('excluded.at'),
          updated_by: excluded.ref('excluded.updated_by'),
        })),
      )
      .execute()
}

/** Adds what the memory does not hold yet, whoever put it there; the rest counts as known and stays as it is. */
export async function importToMemory(
  { tx, actor }: WriteContext,
  units: readonly Omit<NewUnit, 'articleId' | 'recorded'>[],
  at: string,
): Promise<{ added: number; known: number }> {
  // A writing transaction begins with a write: SQLite lets in one writer at a time, from here on.
  await tx.updateTable('memory').set({ at: sql`at` }).where('id', '=', '').execute()
  let added = 0
  for (const some of chunks(
    toRows(
      units.map((unit) => ({ ...unit, articleId: null })),
      at,
      actor,
    ),
  )) {
    const known = await knownPairs(tx, some)
    await markImported(tx, some, known)
    const fresh = some.filter((row) => {
      const isNew = !known.has(pairOf(row))
      known.set(pairOf(row), [])
      return isNew
    })
    if (fresh.length === 0) continue
    const entered = await tx
      .insertInto('memory')
      .values(fresh)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    added += entered.length
  }
  return { added, known: units.length - added }
}

/** Those of the units that `importToMemory` would add, in their order. */
export async function previewImport<Unit extends Pick<NewUnit, 'source' | 'target' | 'targetLanguage'>>(
  tx: Tx,
  units: readonly Unit[],
): Promise<Unit[]> {
  const fresh: Unit[] = []
  const seen = new Set<string>()
  for (const some of chunks(units)) {
    const rows = some.map((unit) => toRows([{ ...unit, articleId: null }], '', null)[0])
    const known = await knownPairs(
      tx,
      rows.filter((row) => row !== undefined),
    )
    for (const [index, unit] of some.entries()) {
      const row = rows[index]
      if (!row || known.has(pairOf(row)) || seen.has(pairOf(row))) continue
      seen.add(pairOf(row))
      fresh.push(unit)
    }
  }
  return fresh
}

interface PairRow {
  key: string
  target_language: string
  target: string
}

export const pairOf = (row: PairRow) => digest(row.target_language, row.key, normaliseExact(row.target))

/** The units that hold any of the pairs, by what `pairOf` makes of them. */
async function knownPairs(tx: Tx, rows: readonly PairRow[]): Promise<Map<string, KnownUnit[]>> {
  const held = await tx
    .selectFrom('memory')
    .select(['key', 'target_language', 'target', 'id', 'article_id', 'imported'])
    .where('key', 'in', [...new Set(rows.map(({ key }) => key))])
    .orderBy('number')
    .execute()
  const known = new Map<string, KnownUnit[]>()
  for (const unit of held) known.set(pairOf(unit), [...(known.get(pairOf(unit)) ?? []), unit])
  return known
}

/** What makes a pair the same pair: see `addToMemory`. */
export function unitId(unit: {
  source: string
  target: string
  target_language: TargetLanguage
  article_id: string | null
}): string {
  const { source, target, target_language, article_id } = unit
  const kind = article_id === null ? 'pair' : 'article'
  return digest(target_language, normaliseExact(source), kind, article_id ?? target)
}

interface KnownUnit {
  id: string
  article_id: string | null
  imported: 0 | 1
}

/** Of pairs that only articles have confirmed so far, one unit each is marked as having come from elsewhere too. */
async function markImported(
  tx: Tx,
  rows: readonly PairRow[],
  known: ReadonlyMap<string, KnownUnit[]>,
): Promise<void> {
  const ids = rows.flatMap((row) => {
    const units = known.get(pairOf(row)) ?? []
    const [first] = units
    return first && units.every((unit) => unit.article_id !== null && unit.imported === 0) ? [first.id] : []
  })
  if (ids.length > 0) await tx.updateTable('memory').set({ imported: 1 }).where('id', 'in', ids).execute()
}

/** The columns that follow from the two texts of a unit. */
export function textColumns(source: string, target: string) {
  const words = searchForm(source)
  return {
    key: digest(normaliseExact(source)),
    words_key: digest(words),
    source,
    target,
    source_words: words,
    target_words: searchForm(target),
  }
}

/** Each unit once, without those that lack a text, sorted: two writers that lock rows in the same order never deadlock. */
function toRows(units: readonly NewUnit[], now: string, actor: string | null) {
  const rows = units
    .map((unit) => ({ ...unit, source: cleanText(unit.source).text, target: cleanText(unit.target).text }))
    .filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
    .map(({ source, target, targetLanguage, articleId, recorded, at = now, updatedBy = actor }) => {
      return {
        id: unitId({ source, target, target_language: targetLanguage, article_id: articleId }),
        ...textColumns(source, target),
        target_language: targetLanguage,
        article_id: articleId,
        recorded: recorded ? (1 as const) : (0 as const),
        at,
        updated_by: updatedBy,
        imported: 0 as const,
      }
    })
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
