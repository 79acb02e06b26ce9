import type { TargetLanguage } from '#lib/article'
import { type Engine, EngineProblem } from '../engine.ts'
import { requestText } from '../request-text.ts'
import { checkMarkdown, tagAll } from '../tags.ts'
import type { Batch } from './batches.ts'

/** A batch on its way: how often it was sent, this time included, and in which wave (see `Throttle`). */
export interface Attempt {
  batch: Batch
  tries: number
  wave: number
}

/** What came back of an attempt. `lost` are the indexes of sentences whose tags did not come back. */
export type Reply =
  | { attempt: Attempt; texts: string[]; lost: ReadonlySet<number> }
  | { attempt: Attempt; problem: EngineProblem }

/**
 * Sends a batch once, its Markdown as tags where the engine takes tags. Never rejects for a reason that can be
 * expected; a fault of the engine passes through. After an abort it does not settle: nobody listens any more, and
 * a rejection without a listener would end the process.
 */
export async function sendBatch(
  engine: Engine,
  attempt: Attempt,
  targetLanguage: TargetLanguage,
  signal: AbortSignal,
): Promise<Reply> {
  const { segments, context, markdown, untagged } = attempt.batch
  const sentences = segments.map(({ source }) => requestText(source, markdown ? 'markdown' : 'plain'))
  const tagged = engine.tags && markdown && !untagged ? tagAll(sentences) : null
  try {
    const texts = tagged?.texts ?? sentences
    const request = { texts, context: context || undefined, targetLanguage, ...(tagged && { tags: true }) }
    const translations = await engine.translate(request, signal)
    if (untagged && translations.length === sentences.length)
      return { attempt, ...checkMarkdown(translations, sentences) }
    return { attempt, ...(tagged?.restore(translations) ?? { texts: translations, lost: new Set() }) }
  } catch (problem) {
    if (problem instanceof EngineProblem) return { attempt, problem }
    if (signal.aborted) return new Promise<never>(() => {})
    throw problem
  }
}
