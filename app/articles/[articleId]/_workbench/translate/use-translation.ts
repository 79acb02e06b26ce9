import { useEffect, useRef, useState } from 'react'
import { counted } from '#app/_ui/counted.ts'
import type { Session } from '#lib/editor'
import { unsavedLabel } from '../session/unsaved-label.ts'
import { runTranslation, sentencesOf, type TranslationJob } from './translation-run.ts'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'stopped'; done: number; total: number }
  | { kind: 'problem'; title: string; detail: string }
  | { kind: 'remembered'; translated: number }

export interface Translation {
  run: Run
  /** What is left of the job that broke off. */
  rest: TranslationJob | null
  start(job: TranslationJob): void
  stop(): void
  /** What was said of the last run is read. */
  dismiss(): void
}

/**
 * The translation of the article: it goes on whatever one looks at meanwhile. `notify` tells what came of it;
 * `refresh` fetches the article, because the server may have stored more than it could still tell after a stop.
 */
export function useTranslation(
  articleId: string,
  session: Session,
  notify: (words: string) => void,
  refresh: () => Promise<void>,
): Translation {
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const [rest, setRest] = useState<TranslationJob | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const start = async (job: TranslationJob) => {
    if (abort.current) return notify('A translation is under way. Stop it first, or let it end.')
    const running = new AbortController()
    const { signal } = running
    abort.current = running
    const left = new Set(job.segmentIds ?? sentencesOf(session, job.overwrite, job.by.id))
    let total = left.size
    let done = 0
    let translated = 0
    // What went wrong on the way is said at the end, when one looks up again.
    let problem: { title: string; detail: string } | undefined
    setRest(null)
    setRun({ kind: 'running', done, total })
    // What may be replaced is settled now, and not when it is this job's turn.
    const settled = job.overwrite === false ? job : { ...job, segmentIds: [...left] }
    try {
      // What was typed last must count as a person's.
      if (job.overwrite !== false && !(await orStop(session.flush(), signal)))
        throw new Error(unsavedLabel('the translation'))
      for await (const event of runTranslation(articleId, session, settled, signal)) {
        if (event.event === 'segment') {
          session.receive([event.data.segment])
          left.delete(event.data.segment.id)
        } else if (event.event === 'progress') {
          ;({ done, total } = event.data)
          setRun({ kind: 'running', done, total })
        } else if (event.event === 'end') translated = event.data.translated
        else problem = event.data
      }
      // Without an engine the memory is all that was asked.
      if (job.by.runs === 'memory') setRun({ kind: 'remembered', translated })
      else setRun(problem ? { kind: 'problem', ...problem } : { kind: 'idle' })
      if (job.by.runs !== 'memory') notify(`${counted(translated, 'sentence')} translated.`)
    } catch (fault) {
      if (signal.aborted) setRun({ kind: 'stopped', done, total })
      else setRun({ kind: 'problem', title: 'The translation broke off', detail: (fault as Error).message })
    } finally {
      abort.current = null
      void refresh()
      setRest(job.overwrite === false ? job : left.size > 0 ? { ...job, segmentIds: [...left] } : null)
    }
  }
  return {
    run,
    rest,
    start: (job) => void start(job),
    stop: () => abort.current?.abort(),
    dismiss: () => setRun({ kind: 'idle' }),
  }
}

/** Rejects at once when the signal says so. */
function orStop<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}
