import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { isVisible } from '#lib/article'
import { draftTerm, type Term, type TermDraft } from '#lib/term'
import { searchForm, searchParts } from '#lib/text'
import type { ReadContext, WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import { anywhere, digest } from '../database/normalise.ts'
import type { TermTable } from '../database/tables.ts'
import type { Transactions } from '../transactions.ts'
import type { TermPatched, Terms } from './contract.ts'

const COLUMNS = ['id', 'source', 'target', 'note', 'avoid', 'created_at', 'updated_by', 'sort'] as const

export const termsOver = ({ read, write, attempt }: Transactions): Terms => ({
  create: (draft) => write((context) => createTerm(context, draft)),
  import: (drafts) => write((context) => importTerms(context, drafts)),
  previewImport: (drafts) => read((context) => previewImport(context, drafts)),
  list: (page) => read((context) => listTerms(context, page)),
  update: (id, patch) => attempt((context) => updateTerm(context, id, patch)),
  delete: (id) => write((context) => deleteTerm(context, id)),
})

async function createTerm(
  { tx, actor }: WriteContext,
  draft: TermDraft,
): Promise<{ kind: 'created' | 'known'; term: Term }> {
  const row = rowOf(draft, actor)
  const created = await tx
    .insertInto('term')
    .values(row)
    .onConflict((conflict) => conflict.column('pair').doNothing())
    .returning(COLUMNS)
    .executeTakeFirst()
  if (created) return { kind: 'created', term: toTerm(created) }
  const known = await tx
    .selectFrom('term')
    .select(COLUMNS)
    .where('pair', '=', row.pair)
    .executeTakeFirstOrThrow()
  return { kind: 'known', term: toTerm(known) }
}

/** The rows are sorted: two writers that lock rows in the same order never deadlock. */
async function importTerms(
  { tx, actor }: WriteContext,
  drafts: readonly TermDraft[],
): Promise<{ added: number; known: number }> {
  const rows = drafts.map((draft) => rowOf(draft, actor)).sort((a, b) => (a.pair < b.pair ? -1 : 1))
  let added = 0
  for (const some of chunks(rows)) {
    const taken = await tx
      .insertInto('term')
      .values(some)
      .onConflict((conflict) => conflict.column('pair').doNothing())
      .returning('id')
      .execute()
    added += taken.length
  }
  return { added, known: drafts.length - added }
}

async function previewImport({ tx }: ReadContext, drafts: readonly TermDraft[]): Promise<TermDraft[]> {
  const seen = new Set<string>()
  const fresh: TermDraft[] = []
  for (const some of chunks(drafts)) {
    const pairs = some.map(({ source, target }) => digest(source, target))
    const known = await tx.selectFrom('term').select('pair').where('pair', 'in', pairs).execute()
    for (const { pair } of known) seen.add(pair)
    for (const [index, draft] of some.entries()) {
      const pair = pairs[index] as string
      if (seen.has(pair)) continue
      seen.add(pair)
      fresh.push(draft)
    }
  }
  return fresh
}

async function listTerms(
  { tx }: ReadContext,
  { q = '', limit, cursor }: { q?: string; limit?: number; cursor?: string } = {},
): Promise<{ terms: Term[]; next?: string }> {
  let query = tx.selectFrom('term').select(COLUMNS).orderBy('sort').orderBy('id')
  if (limit !== undefined) query = query.limit(limit + 1)
  const after = cursor === undefined ? null : readCursor(cursor)
  if (after)
    query = query.where((where) =>
      where.or([
        where('sort', '>', after.sort),
        where.and([where('sort', '=', after.sort), where('id', '>', after.id)]),
      ]),
    )
  const parts = searchParts(q)
  if (parts.length === 0 && isVisible(q)) return { terms: [] }
  for (const part of parts) query = query.where(sql<boolean>`search like ${anywhere(part)} escape '\\'`)

  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = last && rows.length > page.length
  return { terms: page.map(toTerm), ...(more ? { next: `${last.sort}.${last.id}` } : {}) }
}

async function updateTerm(
  { tx, actor }: WriteContext,
  id: string,
  patch: Partial<TermDraft>,
): Promise<TermPatched> {
  // A write that changes nothing, first: it keeps other writers off the row.
  const before = await tx
    .updateTable('term')
    .set((term) => ({ pair: term.ref('pair') }))
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
  if (!before) return { kind: 'missing' }
  const drafted = draftTerm({ ...toTerm(before), ...patch })
  if (drafted.kind === 'refused') return drafted
  const { id: _, created_at: __, ...change } = rowOf(drafted.draft, actor)
  const twin = await tx
    .selectFrom('term')
    .select(COLUMNS)
    .where('pair', '=', change.pair)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (twin) return { kind: 'known', term: toTerm(twin) }
  const after = await tx
    .updateTable('term')
    .set(change)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return { kind: 'saved', term: toTerm(after) }
}

async function deleteTerm({ tx }: WriteContext, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('term').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

function rowOf({ source, target, note, avoid }: TermDraft, actor: string | null) {
  return {
    id: randomUUID(),
    pair: digest(source, target),
    source,
    target,
    note,
    avoid: JSON.stringify(avoid),
    search: searchOf({ source, target, note, avoid }),
    sort: sortKey(source),
    created_at: new Date().toISOString(),
    updated_by: actor,
  }
}

/** A phrase is found in one of the texts, never over two. */
export function searchOf({ source, target, note, avoid }: TermDraft): string {
  return [source, target, note ?? '', ...avoid].map(searchForm).join('\n')
}

function toTerm(row: Pick<Selectable<TermTable>, (typeof COLUMNS)[number]>): Term {
  const { id, source, target, note, avoid, created_at, updated_by } = row
  return { id, source, target, note, avoid: JSON.parse(avoid), createdAt: created_at, updatedBy: updated_by }
}

/** So much of a term decides about its place in a list. */
const SORTED_LETTERS = 40

/**
 * Sorts as a dictionary does (DIN 5007-1: ä as a, ß as ss, capitals as small letters), and alike in every
 * database: their collations agree on the digits of a hexadecimal number and on little else.
 */
function sortKey(source: string): string {
  const letters = source
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return Buffer.from(letters.slice(0, SORTED_LETTERS)).toString('hex')
}

/** Null for what is no cursor: the list then starts from the top. */
function readCursor(cursor: string): { sort: string; id: string } | null {
  const [, sort, id] = /^([0-9a-f]*)\.([\w-]+)$/.exec(cursor) ?? []
  return sort !== undefined && id ? { sort, id } : null
}
