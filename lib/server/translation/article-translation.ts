import {
  type Article,
  ORIGIN,
  type Overwrite,
  type Segment,
  shorten,
  type TranslateEvent,
} from '#lib/article'
import type { Store } from '#lib/store'
import {
  type Engine,
  type EngineStatus,
  estimateTranslation,
  segmentsToTranslate,
  translateArticle,
} from '#lib/translate'
import { streamEvents } from '../http/event-stream.ts'
import { found } from '../http/outcomes.ts'
import { Problem } from '../http/problem.ts'
import { explain } from '../http/route.ts'
import { runtime } from '../runtime/runtime.ts'
import { leaseArticle } from './translation-locks.ts'

/** Every engine with what it says about itself, the default first. */
export function describeEngines(): Promise<({ id: string; name: string } & EngineStatus)[]> {
  return Promise.all(
    runtime().engines.map(async (engine) => ({
      id: engine.id,
      name: engine.name,
      ...(await engine.status()),
    })),
  )
}

/**
 * The engine by its id; without one the default, null when none is set up, and for `memory`, which asks none.
 * Throws a Problem for an unknown id.
 */
export function pickEngine(id: string | undefined): Engine | null {
  const known = runtime().engines
  if (id === ORIGIN.memory) return null
  if (id === undefined) return known.find(({ setUp }) => setUp !== false) ?? null
  const engine = known.find((one) => one.id === id)
  if (engine) return engine
  const errors = [{ path: 'engine', message: `Unknown; there is ${known.map((one) => one.id).join(', ')}` }]
  throw new Problem(422, `There is no engine “${id}”.`, { errors })
}

/**
 * What a translation of all that is missing would take, and what the engine has left. Throws a Problem for an
 * article that is gone.
 */
export async function estimate(store: Store, articleId: string, order: TranslationOrder) {
  const { engine, overwrite } = order
  const { article, segments } = found(await store.articles.read(articleId), 'article')
  const counts = await estimateTranslation({
    segments,
    overwrite,
    engine,
    terms: await currentTerms(store),
    targetLanguage: article.targetLanguage,
    format: article.format,
    ...known(store, article, order),
  })
  const usage = (await engine?.status())?.usage
  return { engine: engine?.id ?? null, ...counts, ...(usage && { usage }) }
}

export const currentTerms = async (store: Store) => (await store.terms.list()).terms

/** Where translations are found that nobody need be asked for. */
function known(store: Store, { id, targetLanguage }: Article, { byName }: TranslationOrder) {
  return {
    preferEngine: byName,
    lookUpMemory: (sources: string[]) => store.memory.lookUp(sources, targetLanguage),
    readCached: (requestKeys: string[]) => store.translations.readCached(id, requestKeys),
  }
}

interface TranslationOrder {
  engine: Engine | null
  /** Whether the engine was named and not merely the default. */
  byName?: boolean
  segmentIds?: string[]
  overwrite?: Overwrite
}

/**
 * The events of a translation as a response; it stops when `left` is aborted or the server ends. What the end of the
 * server leaves untranslated is told in a last event. Throws a
 * Problem before the first event for an article that is gone, and for segment ids that are none of its.
 */
export async function streamTranslation(
  store: Store,
  articleId: string,
  order: TranslationOrder,
  left: AbortSignal,
): Promise<Response> {
  const { segments } = found(await store.articles.read(articleId), 'article')
  if (order.segmentIds) refuseUnknown(order.segmentIds, segments)
  const closing = runtime().closing.signal
  const missing = segmentsToTranslate({ segments, ...order })
  const produce = (signal: AbortSignal) =>
    tellOfEnd(translateAlone(store, articleId, order, signal), missing, closing)
  return streamEvents(produce, {
    signals: [left, closing],
    onFault: (fault): TranslateEvent => {
      const { title, message } = explain(fault, `translating ${articleId}`)
      return { kind: 'problem', title, detail: message, segmentIds: [] }
    },
  })
}

/** The same events; where `closing` ended them, a problem that names what of `missing` nothing was said about. */
async function* tellOfEnd(
  events: AsyncIterable<TranslateEvent>,
  missing: Segment[],
  closing: AbortSignal,
): AsyncGenerator<TranslateEvent> {
  const open = new Set(missing.map(({ id }) => id))
  let ended = false
  for await (const event of events) {
    if (event.kind === 'segment') open.delete(event.segment.id)
    if (event.kind === 'problem') for (const id of event.segmentIds) open.delete(id)
    if (event.kind === 'end') ended = true
    yield event
  }
  if (ended || !closing.aborted) return
  const detail =
    'The server was asked to end, so the translation was stopped. What was translated is kept; translate again to go on.'
  yield { kind: 'problem', title: 'The server is ending', detail, segmentIds: [...open] }
}

const MOST_NAMED = 10

function refuseUnknown(segmentIds: string[], segments: Segment[]) {
  const known = new Set(segments.map(({ id }) => id))
  const unknown = segmentIds.flatMap((id, index) => (known.has(id) ? [] : [{ id, index }]))
  if (unknown.length === 0) return
  const named = unknown.slice(0, MOST_NAMED).map(({ id }) => `“${shorten(id, 80)}”`)
  const more = unknown.length - named.length
  const errors = unknown
    .slice(0, MOST_NAMED)
    .map(({ index }) => ({ path: `segmentIds.${index}`, message: 'No sentence of this article' }))
  throw new Problem(
    422,
    `This article has no sentence ${named.join(', ')}${more > 0 ? ` and ${more} more that are named` : ''}. It may have been split or joined.`,
    { errors },
  )
}

/**
 * Translates an article as `translateArticle` does, after whoever is translating it now, here or on another
 * server: so the same sentence is never sent, and paid for, twice. Ends at once for an article that is gone.
 * Throws when the lock of the article is lost, since another server may then begin.
 */
async function* translateAlone(
  store: Store,
  articleId: string,
  order: TranslationOrder,
  signal: AbortSignal,
): AsyncGenerator<TranslateEvent> {
  const { engine, segmentIds, overwrite } = order
  const lease = await leaseArticle(store.locks, articleId, engine, signal)
  if (!lease) return
  try {
    const read = await store.articles.read(articleId)
    if (!read) return
    yield* translateArticle({
      segments: read.segments,
      targetLanguage: read.article.targetLanguage,
      format: read.article.format,
      engine,
      terms: await currentTerms(store),
      segmentIds,
      overwrite,
      ...known(store, read.article, order),
      save: (translations) => store.translations.save(articleId, translations, { overwrite }),
      signal: AbortSignal.any([signal, lease.lost]),
    })
    if (!signal.aborted) lease.lost.throwIfAborted()
  } finally {
    await lease.release()
  }
}
