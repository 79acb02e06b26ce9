import { setImmediate as breathe } from 'node:timers/promises'
import { LIMITS } from '#lib/article'
import { contentDisposition, readTerms, type TermFormat, type TermFormatId, termFormats } from '#lib/exchange'
import type { Store } from '#lib/store'
import { draftTerm, type Term, type TermDraft } from '#lib/term'
import { found } from './http/outcomes.ts'
import { conflict, Problem } from './http/problem.ts'
import { notFound } from './http/route.ts'

type GivenTerm = Pick<TermDraft, 'source' | 'target'> & Partial<TermDraft>

/** The terms as a list; the address of a next page stands in the header `Link` (RFC 8288). */
export async function listTerms(store: Store, query: { q?: string; limit?: number; cursor?: string }) {
  const { terms, next } = await store.terms.list(query)
  if (next === undefined) return { body: terms, headers: {} }
  const { q, limit } = query
  const address = new URLSearchParams({ limit: `${limit}`, cursor: next, ...(q && { q }) })
  return { body: terms, headers: { Link: `</api/terms?${address}>; rel="next"` } }
}

/** 201 with the new term, or 200 with the one that says the same already. Throws a Problem for what is no term. */
export async function addTerm(store: Store, given: GivenTerm) {
  const drafted = draftTerm(given)
  if (drafted.kind === 'refused') throw new Problem(422, drafted.detail)
  const { kind, term } = await store.terms.create(drafted.draft)
  const status = kind === 'created' ? (201 as const) : (200 as const)
  return { status, body: term, headers: { Location: `/api/terms/${term.id}` } }
}

export async function changeTerm(store: Store, id: string, patch: Partial<TermDraft>): Promise<Term> {
  const outcome = await store.terms.update(id, patch)
  switch (outcome.kind) {
    case 'saved':
      return outcome.term
    case 'known':
      throw conflict<'PATCH /api/terms/{termId}'>('Another term says the same in German and English.', {
        known: outcome.term,
      })
    case 'refused':
      throw new Problem(422, outcome.detail)
    case 'missing':
      throw notFound('term')
  }
}

export async function deleteTerm(store: Store, id: string): Promise<null> {
  found((await store.terms.delete(id)) || null, 'term')
  return null
}

/** Terms stored in one transaction: others write and read in between. */
const BATCH = 500
/** Terms that a preview shows. */
const SAMPLE = 20

/**
 * Adds the terms of a file. The file is read to its end before the first term is stored, so one that is refused
 * (as a Problem) changes nothing; what a fault of the database leaves out is added when it is sent again.
 * Once the caller has `left`, no further batch is stored. A dry run says what would become of the file, and stores nothing.
 */
export async function importTerms(
  store: Store,
  file: File,
  { dryRun }: { dryRun?: boolean } = {},
  left?: AbortSignal,
) {
  if (file.size > LIMITS.fileBytes) throw new Problem(413, 'The file is too large: at most 20 MB are taken.')
  const reading = await readTerms({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (reading.kind === 'refused')
    throw new Problem(reading.status, reading.detail, {
      errors: [{ path: 'file', message: reading.detail }],
    })
  const { drafts, skipped, skippedRows, remarks, warnings } = reading
  if (dryRun) {
    const fresh = await store.terms.previewImport(drafts)
    return {
      added: fresh.length,
      known: drafts.length - fresh.length,
      skipped: skippedRows,
      skippedCount: skipped,
      sample: fresh.slice(0, SAMPLE),
      warnings: remarks,
    }
  }
  let added = 0
  let known = 0
  for (let from = 0; from < drafts.length && !left?.aborted; from += BATCH) {
    const outcome = await store.terms.import(drafts.slice(from, from + BATCH))
    added += outcome.added
    known += outcome.known
    await breathe()
  }
  return { added, known, skipped, warnings }
}

/** All terms as a file. */
export async function exportTerms(store: Store, id: TermFormatId): Promise<Response> {
  const { terms } = await store.terms.list()
  const format: TermFormat | undefined = termFormats.find((one) => one.id === id)
  if (!format) throw new Error(`There is no format of terms “${id}”.`)
  const name = `Terms ${new Date().toISOString().slice(0, 10)}.${format.extensions[0]}`
  return new Response(await format.write(terms), {
    headers: {
      'Content-Type': format.type,
      'Content-Disposition': contentDisposition(name),
      'Cache-Control': 'no-store',
    },
  })
}
