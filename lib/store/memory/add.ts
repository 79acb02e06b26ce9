import { sql } from 'kysely'
import { cleanText, type TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { normaliseExact, searchForm } from '#lib/text'
import type { ArticleWrite, WriteContext } from '../context.ts'
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

/** Puts a confirmed pair of the article into the memory, the German on one line, as an engine reads it. */
export async function remember(
  { tx, actor, articleId, at }: ArticleWrite,
  source: string,
  target: string,
): Promise<void> {
  const { target_language: targetLanguage } = await tx
    .selectFrom('article')
    .select('target_language')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  await addToMemory({ tx, actor }, [{ source: onOneLine(source), target, targetLanguage, articleId }], at)
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
    const fresh = some.filter((row) => {
      const isNew = !known.has(pairOf(row))
      known.add(pairOf(row))
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

/** Those of the pairs that the memory holds, as `pairOf` names them. */
async function knownPairs(tx: Tx, rows: readonly PairRow[]): Promise<Set<string>> {
  const held = await tx
    .selectFrom('memory')
    .select(['key', 'target_language', 'target'])
    .where('key', 'in', [...new Set(rows.map(({ key }) => key))])
    .execute()
  return new Set(held.map(pairOf))
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
    .map(({ source, target, targetLanguage, articleId, recorded, at = now }) => {
      return {
        id: unitId({ source, target, target_language: targetLanguage, article_id: articleId }),
        ...textColumns(source, target),
        target_language: targetLanguage,
        article_id: articleId,
        recorded: recorded ? (1 as const) : (0 as const),
        at,
        updated_by: actor,
      }
    })
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
