import type { Segment, TranslateEvent } from '#lib/article'
import { readable } from '#lib/text'
import { BATCH_LIMITS, batches } from '../batching/batches.ts'
import { translateBatches } from '../batching/translate-batches.ts'
import type { Engine, EngineWarning } from '../engine.ts'
import { usualSetting } from '../engines/catalogue.ts'
import { engineTranslation, pretranslateInGroups } from './pretranslate.ts'
import { segmentsToTranslate } from './segments-to-translate.ts'
import type { TranslateOptions, TranslationToSave } from './translate-options.ts'

/**
 * Translates the segments of an article that are missing: first from the memory, the rest by the engine. A
 * segment is missing while it has no machine translation and no English and nobody has edited it, so a second
 * call does only what the first left. Every group is saved before it is shown. After a stop no event follows;
 * what was saved stays. Problems of an engine are events, warnings too; faults of `lookUpMemory`, `save` or an
 * engine throw.
 */
export async function* translateArticle(options: TranslateOptions): AsyncGenerator<TranslateEvent> {
  const { segments, signal } = options
  const warnings: EngineWarning[] = []
  const engine = withTerms(options, (warning) => warnings.push(warning))
  const missing = segmentsToTranslate(options)
  const total = missing.length
  let done = 0
  let translated = 0
  let failed = 0
  /** Segments that were translated but have got another text meanwhile. */
  const left: string[] = []
  /** Translations that came without the marks of their German. */
  let unmarked = 0
  const before = new Map(missing.map((segment) => [segment.id, segment.target]))

  async function* show(translations: TranslationToSave[]): AsyncGenerator<TranslateEvent> {
    const kept = await options.save(translations)
    translated += kept.length
    const took = new Set(kept.map(({ id }) => id))
    for (const { segmentId, text } of translations)
      if (!took.has(segmentId) && before.get(segmentId) !== text) left.push(segmentId)
    done += translations.length
    for (const segment of kept) yield { kind: 'segment', segment }
    yield { kind: 'progress', done, total }
    for (const warning of warnings.splice(0)) yield { kind: 'problem', ...warning, segmentIds: [] }
  }

  if (signal.aborted) return
  yield { kind: 'progress', done, total }

  const open = new Map<string, Segment>()
  for await (const { group, found } of pretranslateInGroups(missing, { ...options, engine })) {
    const known = new Set(found.map(({ segmentId }) => segmentId))
    for (const segment of group) if (!known.has(segment.id)) open.set(segment.id, segment)
    if (found.length > 0) yield* show(found)
    if (signal.aborted) return
  }
  if (signal.aborted) return

  if (open.size > 0 && engine === null) {
    failed = open.size
    yield { kind: 'problem', ...withoutEngine(open.size), segmentIds: [...open.keys()] }
  } else if (open.size > 0 && engine !== null) {
    const requests = batches(
      segments,
      new Set(open.keys()),
      { ...BATCH_LIMITS, ...engine.batch },
      options.format,
    )
    const outcomes = translateBatches(requests, engine, options.targetLanguage, signal, options.pacing)
    for await (const outcome of outcomes) {
      if (outcome.kind === 'translated') {
        const answers = outcome.translations.flatMap(({ segmentId, text }) => {
          const segment = open.get(segmentId)
          return segment ? [engineTranslation(engine, segment, text, options.targetLanguage)] : []
        })
        unmarked += outcome.translations.filter((one) => one.unmarked).length
        yield* show(answers)
      } else {
        const { problem, segmentIds } = outcome
        failed += segmentIds.length
        done += segmentIds.length
        yield { kind: 'problem', title: problem.title, detail: problem.detail, segmentIds }
      }
    }
  }
  if (signal.aborted) return
  // Without `overwrite` only empty segments were asked for; whoever filled one meanwhile needs no message.
  if (options.overwrite && left.length > 0)
    yield { kind: 'problem', ...leftAlone(left.length), segmentIds: left }
  if (engine && unmarked > 0) yield { kind: 'problem', ...marksLost(engine, unmarked), segmentIds: [] }
  yield { kind: 'end', translated, failed }
}

/** The engine with the terms of this article, where it uses terms. */
export function withTerms(
  { engine, terms = [] }: Pick<TranslateOptions, 'engine' | 'terms'>,
  warn: (warning: EngineWarning) => void,
): Engine | null {
  const sent = terms.map((term) => ({
    ...term,
    source: readable(term.source),
    target: readable(term.target),
  }))
  return engine?.withTerms?.(sent, warn) ?? engine
}

/** What an editor should know of sentences whose emphasis and links did not come back. */
export function marksLost({ name }: Pick<Engine, 'name'>, count: number): EngineWarning {
  const sentences = count === 1 ? 'one sentence' : `${count} sentences`
  return {
    title: 'Emphasis or links were lost',
    detail: `${name} did not give back the emphasis or the links of ${sentences}. The English stands there without them.`,
  }
}

function leftAlone(count: number) {
  const sentences = count === 1 ? 'One sentence was' : `${count} sentences were`
  return {
    title: 'Changed meanwhile',
    detail: `${sentences} changed while the translation was under way, and left alone.`,
  }
}

function withoutEngine(open: number) {
  const sentences = open === 1 ? 'One sentence has' : `${open} sentences have`
  return {
    title: 'No translator is set up',
    detail: `${sentences} no translation yet. Write the English yourself, paste an English text of the article, or set ${usualSetting} and start again.`,
  }
}
