import type { Segment } from '#lib/article'
import { BATCH_LIMITS, batches } from '../batching/batches.ts'
import { translateBatches } from '../batching/queue.ts'
import type { Engine, Trouble } from '../engine.ts'
import { questionOf } from './request-key.ts'
import { withTerms } from './translate-article.ts'
import type { KeptTranslation, TranslateOptions } from './translate-options.ts'

/** What one engine says of one sentence. */
export type Answer =
  /** `trouble` is what the engine could not mind, its terms for instance. */
  | { kind: 'translated'; text: string; trouble?: string }
  | { kind: 'problem'; title: string; detail: string }
  | { kind: 'stopped' }

type Options = Pick<
  TranslateOptions,
  'segments' | 'targetLanguage' | 'format' | 'terms' | 'signal' | 'pacing'
>

/**
 * Asks an engine about one sentence and puts the answer nowhere but to `keep`; what it answered before is not
 * asked again. The segment must be one of `segments`, which are its context.
 */
export async function translateSegment(
  segment: Segment,
  options: Options & {
    engine: Engine
    recall: NonNullable<TranslateOptions['recall']>
    keep(answer: KeptTranslation & { question: string }): Promise<void>
  },
): Promise<Answer> {
  const { segments, targetLanguage, format, signal, pacing, keep } = options
  let trouble: string | undefined
  const tell = ({ detail }: Trouble) => {
    trouble = detail
  }
  const engine = withTerms(options, tell) ?? options.engine
  const question = questionOf(engine, segment, targetLanguage)
  const known = (await options.recall([question])).get(question)
  if (known) return { kind: 'translated', text: known }

  const requests = batches(segments, new Set([segment.id]), { ...BATCH_LIMITS, ...engine.batch }, format)
  for await (const outcome of translateBatches(requests, engine, targetLanguage, signal, pacing)) {
    if (outcome.kind === 'problem') {
      const { title, detail } = outcome.problem
      return { kind: 'problem', title, detail }
    }
    const text = outcome.translations[0]?.text ?? ''
    // A glossary that vanished on the way makes it another question.
    const asked = questionOf(engine, segment, targetLanguage)
    await keep({ segmentId: segment.id, text, engine: engine.id, match: null, question: asked })
    return { kind: 'translated', text, ...(trouble && { trouble }) }
  }
  return { kind: 'stopped' }
}

/** What engines answered about a sentence before, in the order of the engines; each as it would be asked now. */
export async function answersBefore(
  segment: Segment,
  engines: readonly Engine[],
  {
    targetLanguage,
    terms,
    recall,
  }: Pick<TranslateOptions, 'targetLanguage' | 'terms'> & {
    recall: NonNullable<TranslateOptions['recall']>
  },
): Promise<{ engine: Engine; text: string }[]> {
  const asked = engines.map((engine) => {
    const minding = withTerms({ engine, terms }, () => {}) ?? engine
    return { engine, question: questionOf(minding, segment, targetLanguage) }
  })
  const answers = await recall(asked.map(({ question }) => question))
  return asked.flatMap(({ engine, question }) => {
    const text = answers.get(question)
    return text ? [{ engine, text }] : []
  })
}
