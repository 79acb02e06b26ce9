import { createHash } from 'node:crypto'
import type { GlossaryInfo } from 'deepl-node'
import type { Term } from '#lib/term'
import { EngineProblem } from '../../engine.ts'

/** A glossary at DeepL: German → English, under a name that is a hash of its entries. */
export interface Glossary {
  name: string
  entries: Record<string, string>
}

/** Limits as documented: https://developers.deepl.com/docs/api-reference/glossaries. */
const LARGEST_ENTRY = 1024
const LARGEST_GLOSSARY = 10 * 1024 * 1024

const OURS = /^Gegenlesen de-en [\w-]{16}$/

/**
 * The terms as DeepL takes them: one line each, no German twice (the first counts), none empty or too long.
 * Null where nothing is left.
 */
export function glossaryOf(terms: readonly Pick<Term, 'source' | 'target'>[]): Glossary | null {
  const entries = new Map<string, string>()
  let bytes = 0
  for (const term of terms) {
    const source = oneLine(term.source)
    const target = oneLine(term.target)
    const size = Buffer.byteLength(source) + Buffer.byteLength(target) + 2
    const fits = [source, target].every((text) => text !== '' && Buffer.byteLength(text) <= LARGEST_ENTRY)
    if (!fits || entries.has(source) || bytes + size > LARGEST_GLOSSARY) continue
    entries.set(source, target)
    bytes += size
  }
  if (entries.size === 0) return null
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
  return { name: `Gegenlesen de-en ${hash}`, entries: Object.fromEntries(sorted) }
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()

export interface GlossaryCalls {
  list(): Promise<GlossaryInfo[]>
  create(glossary: Glossary): Promise<GlossaryInfo>
  read(id: string): Promise<GlossaryInfo>
  delete(id: string): Promise<void>
}

const READY_LOOKS = 5
const READY_PAUSE_MS = 500

/**
 * Finds the glossary at DeepL or makes it, and gives its id once it is ready. Older glossaries of ours are deleted:
 * afterwards, or before, where DeepL allows no further one.
 */
export async function ensureGlossary(glossary: Glossary, calls: GlossaryCalls): Promise<string> {
  const ours = (await withRetries(calls.list)).filter(({ name }) => OURS.test(name))
  const found = ours.find(({ name }) => name === glossary.name)
  const old = ours.filter(({ name }) => name !== glossary.name)
  const deleteOld = () => Promise.allSettled(old.map(({ glossaryId }) => calls.delete(glossaryId)))
  let info = found
  try {
    info ??= await withRetries(() => calls.create(glossary))
    await deleteOld()
  } catch (problem) {
    if (!(problem instanceof EngineProblem) || old.length === 0) throw problem
    await deleteOld()
    info = await calls.create(glossary)
  }
  for (let looks = 0; !info.ready && looks < READY_LOOKS; looks++) {
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS))
    info = await calls.read(info.glossaryId)
  }
  if (info.ready) return info.glossaryId
  throw new EngineProblem('The glossary is not ready', 'DeepL takes long to prepare the terms.', {
    scope: 'engine',
  })
}

const TRIES = 3
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 3000

/** Tries again after a pause where that may help. */
async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (problem) {
      const pause = problem instanceof EngineProblem ? problem.retryAfterMs : undefined
      if (pause === undefined || pause > LONGEST_PAUSE_MS || tries === TRIES) throw problem
      await new Promise((resolve) => setTimeout(resolve, Math.max(pause, FIRST_PAUSE_MS * tries)))
    }
  }
}

/** Title of the problem that DeepL does not have the glossary a request named. */
export const GLOSSARY_GONE = 'The glossary is gone'
