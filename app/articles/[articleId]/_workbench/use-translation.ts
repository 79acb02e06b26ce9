import { useEffect, useRef, useState } from 'react'
import type { Session } from '#lib/editor'
import type { ArticleRequests } from './requests.ts'
import { runTranslation, sentencesOf, type TranslationOrder } from './translation-run.ts'
import { unsavedWords } from './unsaved-words.ts'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'stopped'; done: number; total: number }
  | { kind: 'problem'; title: string; detail: string }
  | { kind: 'remembered'; translated: number }

export interface Translation {
  run: Run
  /** The order that is carried out, or was last. */
  order: TranslationOrder | null
  start(order: TranslationOrder): void
  stop(): void
  /** What was said of the last run is read. */
  dismiss(): void
}

/** The translation of the article: it goes on whatever one looks at meanwhile. */
export function useTranslation(session: Session, requests: ArticleRequests): Translation {
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const [order, setOrder] = useState<TranslationOrder | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const start = async (wanted: TranslationOrder) => {
    if (abort.current) return
    const running = new AbortController()
    abort.current = running
    let total = sentencesOf(session, wanted.overwrite).length
    let done = 0
    let remembered = 0
    // What went wrong on the way is said at the end, when one looks up again.
    let trouble: { title: string; detail: string } | undefined
    setOrder(wanted)
    setRun({ kind: 'running', done, total })
    try {
      // What was typed last must count as a person's.
      if (wanted.overwrite !== false && !(await session.flush()))
        throw new Error(unsavedWords('the translation'))
      for await (const event of runTranslation(session, requests, wanted, running.signal)) {
        if (event.event === 'segment') session.receive([event.data.segment])
        else if (event.event === 'progress') {
          ;({ done, total } = event.data)
          setRun({ kind: 'running', done, total })
        } else if (event.event === 'end') remembered = event.data.translated
        else trouble = event.data
      }
      // Without an engine the memory is all that was asked.
      if (wanted.engine === 'memory') setRun({ kind: 'remembered', translated: remembered })
      else setRun(trouble ? { kind: 'problem', ...trouble } : { kind: 'idle' })
    } catch (fault) {
      if (running.signal.aborted) setRun({ kind: 'stopped', done, total })
      else setRun({ kind: 'problem', title: 'The translation broke off', detail: (fault as Error).message })
    } finally {
      abort.current = null
    }
  }
  return {
    run,
    order,
    start: (wanted) => void start(wanted),
    stop: () => abort.current?.abort(),
    dismiss: () => setRun({ kind: 'idle' }),
  }
}
