import type { Segment } from '#lib/article'
import { BATCH_LIMITS, batches } from '../batching/batches.ts'
import { translateBatches } from '../batching/translate-batches.ts'
import type { Engine, EngineWarning } from '../engine.ts'
import { requestKeyOf } from './request-key.ts'
import { marksLost, withTerms } from './translate-article.ts'
import type { TranslateOptions, TranslationToSave } from './translate-options.ts'

/** One engine's translation of one sentence, or why there is none. */
export type Suggested =
  /** `warning` says what the engine did without, the terms for instance. */
  | { kind: 'translated'; text: string; warning?: string }
  | { kind: 'problem'; title: string; detail: string }
  | { kind: 'stopped' }

type Options = Pick<
  TranslateOptions,
  'segments' | 'targetLanguage' | 'format' | 'terms' | 'signal' | 'pacing'
>

/**
 * Asks an engine for the translation of one sentence, unless it is cached, and caches it; the segment itself stays
 * as it is. It must be one of `segments`, which are its context.
 */
export async function translateSegment(
  segment: Segment,
  options: Options & {
    engine: Engine
    readCached: NonNullable<TranslateOptions['readCached']>
    cache(answer: TranslationToSave & { requestKey: string }): Promise<void>
  },
): Promise<Suggested> {
  const { segments, targetLanguage, format, signal, pacing, cache } = options
  let warning: string | undefined
  const warn = ({ detail }: EngineWarning) => {
    warning = detail
  }
  const engine = withTerms(options, warn) ?? options.engine
  const requestKey = requestKeyOf(engine, segment, targetLanguage)
  const known = (await options.readCached([requestKey])).get(requestKey)
  if (known) return { kind: 'translated', text: known }

  const requests = batches(segments, new Set([segment.id]), { ...BATCH_LIMITS, ...engine.batch }, format)
  for await (const outcome of translateBatches(requests, engine, targetLanguage, signal, pacing)) {
    if (outcome.kind === 'problem') {
      const { title, detail } = outcome.problem
      return { kind: 'problem', title, detail }
    }
    const text = outcome.translations[0]?.text ?? ''
    if (outcome.translations[0]?.unmarked) warn(marksLost(engine, 1))
    // Where the glossary was lost on the way the key is another one.
    const asked = requestKeyOf(engine, segment, targetLanguage)
    await cache({ segmentId: segment.id, text, engine: engine.id, match: null, requestKey: asked })
    return { kind: 'translated', text, ...(warning && { warning }) }
  }
  return { kind: 'stopped' }
}

/** Cached translations of a sentence, in the order of the engines, for the requests that would be sent now. */
export async function cachedSuggestions(
  segment: Segment,
  engines: readonly Engine[],
  {
    targetLanguage,
    terms,
    readCached,
  }: Pick<TranslateOptions, 'targetLanguage' | 'terms'> & {
    readCached: NonNullable<TranslateOptions['readCached']>
  },
): Promise<{ engine: Engine; text: string }[]> {
  const asked = engines.map((engine) => {
    const withItsTerms = withTerms({ engine, terms }, () => {}) ?? engine
    return { engine, requestKey: requestKeyOf(withItsTerms, segment, targetLanguage) }
  })
  const answers = await readCached(asked.map(({ requestKey }) => requestKey))
  return asked.flatMap(({ engine, requestKey }) => {
    const text = answers.get(requestKey)
    return text ? [{ engine, text }] : []
  })
}
