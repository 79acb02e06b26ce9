'use client'

import { useEffect, useRef } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import type { EngineInfo } from '#lib/api'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession, useSummary } from '../session/use-session.ts'
import { inSentence } from './engine-label.ts'
import { sentencesOf } from './translation-run.ts'
import { estimateWords, useEstimate } from './use-estimate.ts'
import type { Run, Translation } from './use-translation.ts'

interface TranslationBarProps {
  requests: ArticleRequests
  engines: readonly EngineInfo[] | null
  translation: Translation
  /** Opens the choice of translators. */
  onChoose: () => void
  onWrite: () => void
  onPaste: () => void
}

/** What to do while sentences have no English: translate them, or, without an engine, what else there is. */
export function TranslationBar(props: TranslationBarProps) {
  const { requests, engines, translation, onChoose, onWrite, onPaste } = props
  const session = useCurrentSession()
  const { progress } = useSummary(session)
  const missing = progress.untranslated === 0 ? 0 : sentencesOf(session, false, '').length
  const ready = engines?.find((engine) => engine.ready)
  const idle = translation.run.kind === 'idle'
  const estimate = useEstimate(requests, idle && missing > 0 ? ready?.id : undefined, false)
  if (!idle || missing === 0) return null

  const fetching = ready ? undefined : engines?.find((engine) => engine.progress)
  // Those that would come first, if they could.
  const unready = ready && engines ? engines.slice(0, engines.indexOf(ready)) : []
  const others = engines?.filter((engine) => engine.ready && engine !== ready) ?? []
  const start = () => translation.start({ engine: ready?.id ?? 'memory', overwrite: false })
  return (
    <Frame>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-56 flex-1">
          <p className="font-reading text-[1.125rem]">
            {missing === progress.segments ? 'This article has no English yet.' : missingWords(missing)}
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
          {unready.map(({ id, name, reason }) => (
            <p key={id} className="mt-0.5 text-soft">
              {name}: {reason}
            </p>
          ))}
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
            <button type="button" className="button button-primary" onClick={start}>
              Translate with {inSentence(ready)}
            </button>
          ) : (
            <button type="button" className="button" onClick={start} disabled={!engines}>
              Fill from memory
            </button>
          )}
          {others.length > 0 && (
            <button type="button" className="button" onClick={onChoose}>
              Another translator
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
    </Frame>
  )
}

/** A translation that is under way, or what came of it: it stands above every view until one has seen it. */
export function TranslationNews({
  translation,
  onChoose,
}: Pick<TranslationBarProps, 'translation' | 'onChoose'>) {
  const { run, stop } = translation
  if (run.kind === 'idle') return null
  return (
    <Frame>
      {run.kind === 'running' ? (
        <div className="flex flex-wrap items-center gap-4">
          <p role="status" className="font-reading text-[1.125rem]">
            Translating… {inDigits(run.done)} of {inDigits(run.total)}
          </p>
          <Bar label="Sentences translated" value={run.done} max={run.total} />
          <Taking key="stop" onClick={stop}>
            Stop
          </Taking>
        </div>
      ) : (
        <Outcome run={run} translation={translation} onChoose={onChoose} />
      )}
    </Frame>
  )
}

function Outcome({
  run,
  translation,
  onChoose,
}: {
  run: Exclude<Run, { kind: 'idle' | 'running' }>
  translation: Translation
  onChoose: () => void
}) {
  const { rest, start, dismiss } = translation
  const session = useCurrentSession()
  const { progress } = useSummary(session)
  const missing = progress.untranslated === 0 ? 0 : sentencesOf(session, false, '').length
  const next = rest && (rest.overwrite !== false || missing > 0) ? rest : null
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-56 flex-1">
        {run.kind === 'problem' && (
          <div role="alert">
            <p className="font-semibold text-warning">{run.title}</p>
            <p className="text-ink">{run.detail}</p>
          </div>
        )}
        {run.kind === 'stopped' && (
          <p role="status">
            Stopped. {inDigits(run.done)} of {counted(run.total, 'sentence')} were translated and stay.
          </p>
        )}
        {run.kind === 'remembered' && (
          <p role="status">
            {run.translated === 0
              ? 'The memory knows none of these sentences.'
              : `${counted(run.translated, 'sentence was', 'sentences were')} filled from the memory.`}
          </p>
        )}
        {missing > 0 && <p className="text-soft">{missingWords(missing)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {next && next.engine !== 'memory' && (
          <Taking key="go-on" primary onClick={() => start(next)}>
            Go on translating
          </Taking>
        )}
        {run.kind === 'problem' && (
          <button type="button" className="button" onClick={onChoose}>
            Another translator
          </button>
        )}
        <button type="button" className="button" onClick={dismiss}>
          {next ? 'Later' : 'Understood'}
        </button>
      </div>
    </div>
  )
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <section aria-label="Translation" className="mx-auto mt-5 w-full max-w-[74rem] px-4 md:px-8">
      <div className="rounded-xl border border-line-strong bg-sheet px-5 py-4">{children}</div>
    </section>
  )
}

/** A button that takes the place of one that was pressed, and with it the focus, if nobody else has it. */
function Taking({
  primary = false,
  onClick,
  children,
}: {
  primary?: boolean
  onClick: () => void
  children: React.ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <button
      ref={button}
      type="button"
      className={primary ? 'button button-primary' : 'button'}
      onClick={onClick}
    >
      {children}
    </button>
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

function missingWords(missing: number): string {
  return `${counted(missing, 'sentence has', 'sentences have')} no English yet.`
}
