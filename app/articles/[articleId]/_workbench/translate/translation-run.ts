import { call } from '#app/_client/call.ts'
import { callEvents } from '#app/_client/call-events.ts'
import { counted } from '#app/_ui/counted.ts'
import type { CallEvent } from '#lib/api'
import { canOverwrite, ORIGIN, type Overwrite } from '#lib/article'
import type { Session } from '#lib/editor'
import { onOneLine } from '#lib/segment'
import { readable } from '#lib/text'
import { openBrowser } from '../data/browser-translator.ts'
import type { Translator } from '../data/use-engines.ts'

/** What is to be translated, by whom, and what it may replace. */
export interface TranslationJob {
  by: JobTranslator
  overwrite: Overwrite
  /** Only these; all that `overwrite` gives when left out. */
  segmentIds?: string[]
}

/** The engine that is asked, and where it runs; the memory is only looked up. */
export type JobTranslator = Pick<Translator, 'id' | 'runs'> | typeof MEMORY_ONLY

/** Fills in what the memory knows and asks no engine. */
export const MEMORY_ONLY = { id: ORIGIN.memory, runs: 'memory' } as const

export type TranslationEvent = CallEvent<'POST /api/articles/{articleId}/translate'>

/** The sentences that a job for the engine `by` is about, as they stand here. */
export function sentencesOf(session: Session, overwrite: Overwrite, by: string): string[] {
  return session.order.filter((id) => {
    const { segment, status, target } = session.view(id)
    return canOverwrite({ ...segment, status, target }, overwrite, by)
  })
}

/** Carries out a job. Rejects with an Error in words for the editor, and with whatever the signal has after a stop. */
export async function* runTranslation(
  articleId: string,
  session: Session,
  job: TranslationJob,
  signal: AbortSignal,
): AsyncGenerator<TranslationEvent> {
  if (job.by.runs !== 'browser') return yield* eventsOf(articleId, job, signal)
  if (job.overwrite === false)
    for await (const event of eventsOf(articleId, { ...job, by: MEMORY_ONLY }, signal))
      if (event.event === 'segment') yield event
  yield* runInBrowser(articleId, session, job, signal)
}

/** So many sentences of the browser's are stored at a time. */
const GROUP = 5
/** So many failures one after the other mean that it is not these sentences. */
const FAILURE_LIMIT = 2

async function* runInBrowser(
  articleId: string,
  session: Session,
  { by, overwrite, segmentIds }: TranslationJob,
  signal: AbortSignal,
): AsyncGenerator<TranslationEvent> {
  const ids = segmentIds ?? sentencesOf(session, overwrite, by.id)
  const texts: { segmentId: string; text: string; version: number }[] = []
  let translated = 0
  let done = 0
  const failed: string[] = []
  let inARow = 0

  async function* store(): AsyncGenerator<TranslationEvent> {
    if (texts.length === 0) return
    const { segments, problems } = await call('POST /api/articles/{articleId}/translations', {
      params: { articleId },
      body: { engine: ORIGIN.browser, translations: texts.splice(0), overwrite },
    })
    translated += segments.length
    for (const segment of segments) yield { event: 'segment', data: { segment } }
    for (const problem of problems) yield { event: 'problem', data: problem }
    yield { event: 'progress', data: { done, total: ids.length } }
  }

  const browser = await openBrowser(signal)
  try {
    for (const id of ids) {
      const { source, version } = session.view(id).segment
      try {
        texts.push({ segmentId: id, version, text: await browser.translate(onOneLine(readable(source))) })
        inARow = 0
      } catch (fault) {
        // What was translated before a stop or a failure is kept.
        if (signal.aborted || ++inARow >= FAILURE_LIMIT) {
          yield* store()
          throw fault
        }
        failed.push(id)
      }
      done++
      if (texts.length >= GROUP) yield* store()
    }
    yield* store()
  } finally {
    browser.close()
  }
  if (failed.length > 0)
    yield {
      event: 'problem',
      data: {
        title: `${counted(failed.length, 'sentence was', 'sentences were')} not translated`,
        detail:
          'This browser’s translator did not answer. Try another translator, or write the English yourself.',
        segmentIds: failed,
      },
    }
  yield { event: 'end', data: { translated, failed: ids.length - translated } }
}

async function* eventsOf(
  articleId: string,
  { by, overwrite, segmentIds }: TranslationJob,
  signal: AbortSignal,
): AsyncGenerator<TranslationEvent> {
  let ended = false
  const events = callEvents('POST /api/articles/{articleId}/translate', {
    params: { articleId },
    body: { engine: by.id, overwrite, segmentIds },
    signal,
  })
  for await (const event of events) {
    ended ||= event.event === 'end'
    yield event
  }
  signal.throwIfAborted()
  if (!ended) throw new Error('The server went away. What was translated is kept.')
}
