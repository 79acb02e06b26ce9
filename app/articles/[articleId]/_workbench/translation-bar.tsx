'use client'

import { useEffect, useRef, useState } from 'react'
import type { Segment } from '#lib/article'
import type { SegmentView } from '#lib/editor'
import { counted, inDigits } from '../../../_ui/counted.ts'
import { readEvents } from './event-stream.ts'
import type { ArticleRequests, EngineAnswer, EstimateAnswer } from './requests.ts'
import { useCurrentSession, useSummary } from './use-session.ts'

interface TranslationBarProps {
  requests: ArticleRequests
  onWrite: () => void
  onPaste: () => void
}

type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'stopped'; done: number; total: number }
  | { kind: 'problem'; title: string; detail: string }
  | { kind: 'remembered'; translated: number }

/** What to do while sentences have no English: translate them, or, without an engine, what else there is. */
export function TranslationBar({ requests, onWrite, onPaste }: TranslationBarProps) {
  const session = useCurrentSession()
  const { progress } = useSummary(session)
  const engines = useEngines(requests)
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  // A sentence that was translated and then emptied is the editor's: beside it stands "Take machine text back".
  const missing =
    progress.untranslated === 0 ? 0 : session.order.filter((id) => isMissing(session.view(id))).length
  const ready = engines?.find((engine) => engine.ready)
  const estimate = useEstimate(requests, run.kind === 'running' || missing === 0 ? undefined : ready?.id)
  if (run.kind !== 'running' && run.kind !== 'problem' && missing === 0) return null

  const translate = async () => {
    const abort = new AbortController()
    stop.current = abort
    let state: Run = { kind: 'running', done: 0, total: missing }
    // What went wrong on the way is said at the end, when one looks up again.
    let trouble: { title: string; detail: string } | undefined
    setRun(state)
    try {
      for await (const event of eventsOf(await requests.translate(ready?.id ?? 'memory', abort.signal))) {
        if (event.event === 'segment') session.receive([(event.data as { segment: Segment }).segment])
        if (event.event === 'progress') {
          const { done, total } = event.data as { done: number; total: number }
          state = { kind: 'running', done, total }
          setRun(state)
        }
        if (event.event === 'end') {
          const { translated } = event.data as { translated: number }
          if (!ready) state = { kind: 'remembered', translated }
        }
        // Without an engine the memory is all that was asked.
        if (event.event === 'problem' && ready) {
          trouble = event.data as { title: string; detail: string }
        }
      }
      if (trouble) setRun({ kind: 'problem', title: trouble.title, detail: trouble.detail })
      else setRun(state.kind === 'running' ? { kind: 'idle' } : state)
    } catch (fault) {
      if (abort.signal.aborted)
        setRun({ kind: 'stopped', done: state.kind === 'running' ? state.done : 0, total: missing })
      else setRun({ kind: 'problem', title: 'The translation broke off', detail: (fault as Error).message })
    }
  }

  return (
    <section aria-label="Translation" className="mx-auto mt-5 w-full max-w-[74rem] px-4 md:px-8">
      <div className="rounded-xl border border-line-strong bg-sheet px-5 py-4">
        {run.kind === 'running' ? (
          <Running run={run} onStop={() => stop.current?.abort()} />
        ) : (
          <>
            {run.kind === 'problem' && (
              <div role="alert" className="mb-3">
                <p className="font-semibold text-warning">{run.title}</p>
                <p className="text-ink">{run.detail}</p>
                {missing === 0 && (
                  <button type="button" className="button mt-3" onClick={() => setRun({ kind: 'idle' })}>
                    Understood
                  </button>
                )}
              </div>
            )}
            {run.kind === 'stopped' && (
              <p role="status" className="mb-2 text-soft">
                Stopped. {inDigits(run.done)} of {counted(run.total, 'sentence')} were translated and stay.
              </p>
            )}
            {run.kind === 'remembered' && (
              <p role="status" className="mb-2 text-soft">
                {run.translated === 0
                  ? 'The memory knows none of these sentences.'
                  : `${counted(run.translated, 'sentence was', 'sentences were')} filled from the memory.`}
              </p>
            )}
            {missing > 0 && (
              <Choices
                missing={missing}
                all={missing === progress.segments}
                engines={engines}
                ready={ready}
                estimate={estimate}
                again={run.kind !== 'idle'}
                onTranslate={translate}
                onWrite={onWrite}
                onPaste={onPaste}
              />
            )}
          </>
        )}
      </div>
    </section>
  )
}

function Running({ run, onStop }: { run: { done: number; total: number }; onStop: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <p role="status" className="font-reading text-[1.125rem]">
        Translating… {inDigits(run.done)} of {inDigits(run.total)}
      </p>
      <Bar label="Sentences translated" value={run.done} max={run.total} />
      <button type="button" className="button" onClick={onStop}>
        Stop
      </button>
    </div>
  )
}

function Bar({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={Math.max(max, 1)}
      className="h-1.5 min-w-32 flex-1 appearance-none overflow-hidden rounded-full bg-well [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-well [&::-webkit-progress-value]:bg-accent"
    />
  )
}

/** What it will take, before anything is sent. Nobody pays for what runs on this computer. */
function estimateWords({ known, characters, usage }: EstimateAnswer, engine: string): string {
  const remembered = known > 0 ? `${counted(known, 'sentence')} from the memory. ` : ''
  if (engine !== 'deepl' || characters === 0) return remembered.trim()
  const left = usage ? ` of ${inDigits(Math.max(usage.limit - usage.used, 0))} left in this period` : ''
  return `${remembered}${counted(characters, 'character')} will be billed${left}.`
}

function Choices(props: {
  missing: number
  all: boolean
  engines: EngineAnswer[] | null
  ready: EngineAnswer | undefined
  estimate: EstimateAnswer | null
  again: boolean
  onTranslate: () => void
  onWrite: () => void
  onPaste: () => void
}) {
  const { missing, all, engines, ready, estimate, again, onTranslate, onWrite, onPaste } = props
  const sentences = counted(missing, 'sentence has', 'sentences have')
  const fetching = ready ? undefined : engines?.find((engine) => engine.progress)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-56 flex-1">
        <p className="font-reading text-[1.125rem]">
          {all ? 'This article has no English yet.' : `${sentences} no English yet.`}
        </p>
        {engines && !ready && (
          <p className="mt-0.5 max-w-[60ch] text-soft">
            No translator is ready. You can write the English yourself or paste an English text that exists
            already; sentences the memory knows can be filled in.
            {engines.map(({ id, name, reason }) => (
              <span key={id} className="block">
                {name}: {reason}
              </span>
            ))}
          </p>
        )}
        {fetching?.progress && (
          <Bar
            label={`${fetching.name}: fetched`}
            value={fetching.progress.done}
            max={fetching.progress.total}
          />
        )}
        {ready && estimate && <p className="mt-0.5 text-soft">{estimateWords(estimate, ready.id)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {ready ? (
          <button type="button" className="button button-primary" onClick={onTranslate}>
            {again ? 'Go on translating' : `Translate with ${ready.name}`}
          </button>
        ) : (
          <button type="button" className="button" onClick={onTranslate} disabled={!engines}>
            Fill from memory
          </button>
        )}
        <button type="button" className="button" onClick={onPaste}>
          Paste an English text
        </button>
        <button type="button" className="button" onClick={onWrite}>
          Write it yourself
        </button>
      </div>
    </div>
  )
}

function isMissing({ segment, target }: SegmentView): boolean {
  return target === null && segment.machine === null
}

async function* eventsOf(response: Response) {
  if (!response.ok) {
    const problem = await response.json().catch(() => null)
    throw new Error(problem?.detail ?? 'The server did not begin to translate.')
  }
  yield* readEvents(response)
}

/** How often one looks after an engine that is getting ready, and how often for one that may yet come. */
const LOOK_MS = 1000
const LOOK_AGAIN_MS = 10_000

function useEngines(requests: ArticleRequests): EngineAnswer[] | null {
  const [engines, setEngines] = useState<EngineAnswer[] | null>(null)
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const answer = await requests.engines().catch(() => null)
      if (!wanted) return
      // While the server is away, what it said last still stands.
      setEngines((before) => answer ?? before ?? [])
      const fetching = answer?.some((engine) => engine.progress)
      if (fetching) next = setTimeout(look, LOOK_MS)
      else if (!answer?.some((engine) => engine.ready)) next = setTimeout(look, LOOK_AGAIN_MS)
    }
    look()
    return () => {
      wanted = false
      clearTimeout(next)
    }
  }, [requests])
  return engines
}

/** What it would take of an engine to translate the missing sentences; null until it is known. */
function useEstimate(requests: ArticleRequests, engine: string | undefined): EstimateAnswer | null {
  const [estimate, setEstimate] = useState<EstimateAnswer | null>(null)
  useEffect(() => {
    setEstimate(null)
    if (engine === undefined) return
    const left = new AbortController()
    requests.estimate(engine, left.signal).then(
      (answer) => left.signal.aborted || setEstimate(answer),
      () => {},
    )
    return () => left.abort()
  }, [requests, engine])
  return estimate
}
