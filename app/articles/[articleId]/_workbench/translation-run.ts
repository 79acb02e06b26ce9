import type { Overwrite, Segment } from '#lib/article'
import type { Session } from '#lib/editor'
import { unfold } from '#lib/segment'
import { BROWSER, withBrowser } from './browser-translator.ts'
import { readEvents } from './event-stream.ts'
import type { ArticleRequests } from './requests.ts'

/** What is to be translated, by whom, and what it may replace. */
export interface TranslationOrder {
  /** `memory` asks nobody. */
  engine: string
  overwrite: Overwrite
}

/** What the interface calls the events of a translation. */
export type TranslationEvent =
  | { event: 'progress'; data: { done: number; total: number } }
  | { event: 'segment'; data: { segment: Segment } }
  | { event: 'problem'; data: { title: string; detail: string } }
  | { event: 'end'; data: { translated: number; failed: number } }

/** The sentences an order is about, as they stand here. */
export function sentencesOf(session: Session, overwrite: Overwrite): string[] {
  return session.order.filter((id) => {
    const { segment, status, target } = session.view(id)
    if (overwrite === true) return true
    // One that was translated and then emptied is the editor's: beside it stands "Take machine text back".
    if (!target && segment.machine === null && status === 'untranslated') return true
    return overwrite === 'machine' && status === 'machine' && target === segment.machine
  })
}

/** Carries out an order. Rejects with an Error in words for the editor; ends quietly after a stop. */
export async function* runTranslation(
  session: Session,
  requests: ArticleRequests,
  order: TranslationOrder,
  signal: AbortSignal,
): AsyncGenerator<TranslationEvent> {
  if (order.engine !== BROWSER.id) {
    yield* eventsOf(await requests.translate(order, signal))
    return
  }
  if (order.overwrite === false) {
    const memory = await requests.translate({ ...order, engine: 'memory' }, signal)
    for await (const event of eventsOf(memory)) if (event.event === 'segment') yield event
  }
  yield* runInBrowser(session, requests, order.overwrite, signal)
}

/** So many sentences of the browser's are stored at a time. */
const GROUP = 5

async function* runInBrowser(
  session: Session,
  requests: ArticleRequests,
  overwrite: Overwrite,
  signal: AbortSignal,
): AsyncGenerator<TranslationEvent> {
  const ids = sentencesOf(session, overwrite)
  const total = ids.length
  let translated = 0
  let done = 0
  const put = async (texts: { segmentId: string; text: string }[]) =>
    texts.length === 0
      ? { segments: [], problems: [] }
      : requests.putTranslations(texts, overwrite, 'browser')
  for (let from = 0; from < total && !signal.aborted; from += GROUP) {
    const group = ids.slice(from, from + GROUP)
    const { texts, trouble } = await translateGroup(session, group, signal)
    // What was translated before a stop or a failure is kept.
    const { segments, problems } = await put(texts)
    translated += segments.length
    done += group.length
    for (const segment of segments) yield { event: 'segment', data: { segment } }
    for (const problem of problems) yield { event: 'problem', data: problem }
    if (trouble) throw trouble
    yield { event: 'progress', data: { done, total } }
  }
  yield { event: 'end', data: { translated, failed: total - translated } }
}

async function translateGroup(session: Session, ids: string[], signal: AbortSignal) {
  const texts: { segmentId: string; text: string }[] = []
  try {
    await withBrowser(signal, async (translate) => {
      for (const id of ids)
        texts.push({ segmentId: id, text: await translate(unfold(session.view(id).segment.source)) })
    })
    return { texts, trouble: null }
  } catch (trouble) {
    return { texts, trouble }
  }
}

async function* eventsOf(response: Response): AsyncGenerator<TranslationEvent> {
  if (!response.ok) {
    const problem = await response.json().catch(() => null)
    throw new Error(problem?.detail ?? 'The server did not begin to translate.')
  }
  for await (const event of readEvents(response)) yield event as TranslationEvent
}
