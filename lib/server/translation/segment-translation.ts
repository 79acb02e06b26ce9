import { type ArticleWithSegments, LIMITS, ORIGIN, type Overwrite, type Segment } from '#lib/article'
import type { Store } from '#lib/store'
import {
  cachedSuggestions,
  type Engine,
  engineDescriptions,
  translateSegment,
  validateGiven,
} from '#lib/translate'
import { found } from '../http/outcomes.ts'
import { Problem } from '../http/problem.ts'
import { notFound } from '../http/route.ts'
import { runtime } from '../runtime/runtime.ts'
import { currentTerms, pickEngine } from './article-translation.ts'
import { leaseSentence } from './translation-locks.ts'

interface SegmentName {
  articleId: string
  segmentId: string
}

/** What is known of what engines say of a sentence. Throws a Problem where there is no such sentence. */
export async function listTranslations(store: Store, name: SegmentName) {
  const { article, segment } = await readSegment(store, name)
  const answers = await cachedSuggestions(segment, runtime().engines, {
    targetLanguage: article.targetLanguage,
    terms: await currentTerms(store),
    readCached: (requestKeys) => store.translations.readCached(name.articleId, requestKeys),
  })
  return answers.map(({ engine, text }) => ({ ...nameOf(engine), text }))
}

/** One waits for this answer: it is not tried for minutes. */
const PATIENCE = { concurrency: 1, tries: 2, firstPauseMs: 1000, longestPauseMs: 5000 }
const LONGEST_MS = 60_000

/**
 * What an engine says of a sentence, which stays as it is. The same engine is asked one thing after the other,
 * and not while it translates the article anyway, on whichever server, so nothing is asked twice. Throws a
 * Problem with the engine's reason where there is no translation.
 */
export async function askTranslation(store: Store, name: SegmentName, engineId: string, left: AbortSignal) {
  const engine = pickEngine(engineId)
  if (!engine) throw new Problem(422, 'The memory is no engine. Search it at /api/memory.')
  const limit = AbortSignal.timeout(LONGEST_MS)
  const signal = AbortSignal.any([left, limit, runtime().closing.signal])
  const stopped = () => (limit.aborted ? unanswered(engine) : withdrawn())
  const lease = await leaseSentence(store.locks, name.articleId, engine, signal)
  if (lease === 'busy') throw busy(engine)
  if (!lease) throw stopped()
  try {
    const answer = await ask(store, name, engine, AbortSignal.any([signal, lease.lost]))
    if (answer.kind === 'stopped') {
      if (!signal.aborted) lease.lost.throwIfAborted()
      throw stopped()
    }
    if (answer.kind === 'problem') throw new Problem(502, answer.detail, { title: answer.title })
    const { text, warning: trouble } = answer
    return { ...nameOf(engine), text, ...(trouble && { trouble }) }
  } finally {
    await lease.release()
  }
}

async function ask(store: Store, name: SegmentName, engine: Engine, signal: AbortSignal) {
  const { article, segments, segment } = await readSegment(store, name)
  return translateSegment(segment, {
    segments,
    targetLanguage: article.targetLanguage,
    format: article.format,
    terms: await currentTerms(store),
    engine,
    readCached: (requestKeys) => store.translations.readCached(name.articleId, requestKeys),
    cache: (translation) => store.translations.cache(name.articleId, translation),
    signal,
    pacing: PATIENCE,
  })
}

/**
 * Stores translations that were made elsewhere: what the browser says is held against its German, an English
 * text that existed is taken as it is. One for a sentence that the article has not is among the problems: it
 * may have been split or joined meanwhile. Throws a Problem for an article that is gone.
 */
export async function takeTranslations(
  store: Store,
  articleId: string,
  given: {
    engine: typeof ORIGIN.browser | typeof ORIGIN.import
    translations: { segmentId: string; text: string; version?: number }[]
    overwrite: Overwrite
  },
): Promise<{ segments: Segment[]; problems: { title: string; detail: string; segmentIds: string[] }[] }> {
  const { engine, translations, overwrite } = given
  const { segments } = found(await store.articles.read(articleId), 'article')
  if (engine === ORIGIN.import) refuseTooLong(translations)
  const { fit, problems } =
    engine === ORIGIN.browser
      ? validateGiven(described(engine), segments, translations)
      : { fit: translations, problems: [] }
  const versions = new Map(translations.map(({ segmentId, version }) => [segmentId, version]))
  const kept = fit.map(({ segmentId, text }) => {
    const version = versions.get(segmentId)
    return { segmentId, text, engine, match: null, ...(version !== undefined && { version }) }
  })
  return {
    segments: await store.translations.save(articleId, kept, { overwrite }),
    problems: [...problems, ...withoutSentence(segments, translations)],
  }
}

function withoutSentence(segments: Segment[], translations: { segmentId: string }[]) {
  const known = new Set(segments.map(({ id }) => id))
  const segmentIds = translations.map(({ segmentId }) => segmentId).filter((id) => !known.has(id))
  if (segmentIds.length === 0) return []
  const title = segmentIds.length === 1 ? 'A sentence is gone' : `${segmentIds.length} sentences are gone`
  const detail = 'The article has no such sentence any more; it may have been split or joined.'
  return [{ title, detail, segmentIds }]
}

const described = (engine: string) => engineDescriptions().find(({ id }) => id === engine) ?? { name: engine }

function refuseTooLong(translations: { text: string }[]) {
  const at = translations.findIndex(({ text }) => text.length > LIMITS.target)
  if (at < 0) return
  const message = `The English of a sentence holds at most ${LIMITS.target} characters`
  throw new Problem(422, `${message}.`, { errors: [{ path: `translations.${at}.text`, message }] })
}

async function readSegment(store: Store, { articleId, segmentId }: SegmentName) {
  const { article, segments }: ArticleWithSegments = found(await store.articles.read(articleId), 'article')
  const segment = segments.find(({ id }) => id === segmentId)
  if (!segment) throw notFound('sentence')
  return { article, segments, segment }
}

const nameOf = ({ id, name }: Engine) => ({ engine: id, name })

const withdrawn = () => new Problem(503, 'The question was withdrawn before the answer came.')

const unanswered = ({ name }: Engine) =>
  new Problem(
    502,
    `${name} did not answer within ${LONGEST_MS / 1000} seconds. Ask again, or another translator.`,
  )

const busy = ({ name }: Engine) =>
  new Problem(503, `${name} is translating the article; what it says of this sentence comes along.`)
