import { setImmediate as breathe } from 'node:timers/promises'
import { LIMITS, type TargetLanguage } from '#lib/article'
import { contentDisposition, type MemoryPair, memoryFormatOf, usualMemoryFormat } from '#lib/exchange'
import type { Store } from '#lib/store'
import { found } from './http/outcomes.ts'
import { conflict, Problem } from './http/problem.ts'
import { notFound } from './http/route.ts'
import { appVersion } from './runtime/app-version.ts'

const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']

const LOWEST_MATCH = 70

interface Question {
  q: string
  mode: 'match' | 'concordance'
  /** Of a concordance; both when left out. */
  in?: 'source' | 'target' | 'both'
  limit: number
  /** Of a match; `LOWEST_MATCH` when left out. */
  atLeast?: number
  targetLanguage?: TargetLanguage
}

/** Sentences of the memory like this one, the best first, or units that hold these words, the latest first. */
export async function searchMemory(store: Store, { mode, ...question }: Question) {
  return mode === 'match' ? match(store, question) : findWords(store, question)
}

async function match(
  store: Store,
  { q, limit, atLeast = LOWEST_MATCH, targetLanguage }: Omit<Question, 'mode'>,
) {
  const languages = targetLanguage ? [targetLanguage] : LANGUAGES
  const matches = await Promise.all(
    languages.map(async (language) =>
      (await store.memory.match(q, language, { limit, atLeast })).map(
        ({ id, source, target, match, articleId, at }) => ({
          id,
          source,
          target,
          targetLanguage: language,
          match,
          articleId,
          at,
        }),
      ),
    ),
  )
  return matches
    .flat()
    .sort((a, b) => b.match - a.match || (a.at < b.at ? 1 : -1))
    .slice(0, limit)
}

async function findWords(store: Store, question: Omit<Question, 'mode'>) {
  const units = await store.memory.search({ ...question, in: question.in ?? 'both' })
  return units.map(({ id, source, target, targetLanguage, articleId, at, found }) => ({
    id,
    source,
    target,
    targetLanguage,
    match: null,
    articleId,
    at,
    found,
  }))
}

/** The unit as it is now. Throws a Problem for a text that is missing, and where another unit holds the pair already. */
export async function changeMemoryUnit(
  store: Store,
  id: string,
  patch: { source?: string; target?: string },
) {
  const outcome = await store.memory.update(id, patch)
  switch (outcome.kind) {
    case 'saved':
      return outcome.unit
    case 'known':
      throw conflict<'PATCH /api/memory/{unitId}'>('The memory holds this very pair already.', {
        known: outcome.unit,
      })
    case 'refused':
      throw new Problem(422, outcome.detail)
    case 'missing':
      throw notFound('unit of the memory')
  }
}

export async function deleteMemoryUnit(store: Store, id: string): Promise<null> {
  found((await store.memory.delete(id)) || null, 'unit of the memory')
  return null
}

/** Units read, and written out, at a time. */
const PAGE = 1000

/** The memory as a file, read as fast as the other side takes it. */
export function exportMemory(store: Store, targetLanguage?: TargetLanguage): Response {
  const { type, extensions, write } = usualMemoryFormat
  const pieces = write(pages(store, targetLanguage), { toolVersion: appVersion() })
  const utf8 = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(utf8.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  const name = `Translation memory ${new Date().toISOString().slice(0, 10)}.${extensions[0]}`
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': contentDisposition(name),
      'Cache-Control': 'no-store',
    },
  })
}

async function* pages(store: Store, targetLanguage?: TargetLanguage): AsyncGenerator<MemoryPair[]> {
  let after: number | undefined = 0
  while (after !== undefined) {
    const page = await store.memory.list({ after, limit: PAGE, targetLanguage })
    yield page.units
    after = page.next
  }
}

/** Pairs stored in one transaction: others write and read in between. */
const BATCH = 200
/** Pairs that a preview shows. */
const SAMPLE = 20

/**
 * Adds the pairs of a file. The file is read to its end before the first pair is stored, so one that is
 * refused (as a Problem) changes nothing; each batch is stored whole, and what a stop leaves out is added when
 * the same file is sent again. Once the caller has `left`, no further batch is stored.
 * A dry run says what would become of the file, and stores nothing.
 */
export async function importMemory(
  store: Store,
  file: File,
  { targetLanguage: plainEnglish, dryRun }: { targetLanguage?: TargetLanguage; dryRun?: boolean } = {},
  left?: AbortSignal,
) {
  if (file.size > LIMITS.fileBytes) throw new Problem(413, 'The file is too large: at most 20 MB are taken.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reading = await memoryFormatOf(file.name).read(bytes, { plainEnglish })
  if (reading.kind === 'refused')
    throw new Problem(reading.status, reading.detail, {
      errors: [{ path: 'file', message: reading.detail }],
    })
  const { pairs, skipped, skippedUnits, warnings } = reading
  if (dryRun) {
    const fresh = await store.memory.previewImport(pairs)
    const sample = fresh
      .slice(0, SAMPLE)
      .map(({ source, target, targetLanguage }) => ({ source, target, targetLanguage }))
    const known = pairs.length - fresh.length
    return { added: fresh.length, known, skipped: skippedUnits, skippedCount: skipped, sample, warnings }
  }
  let added = 0
  let known = 0
  for (let from = 0; from < pairs.length && !left?.aborted; from += BATCH) {
    const outcome = await store.memory.import(pairs.slice(from, from + BATCH))
    added += outcome.added
    known += outcome.known
    await breathe()
  }
  return { added, known, skipped, warnings }
}
