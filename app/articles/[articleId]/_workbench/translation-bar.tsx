'use client'

import { counted, inDigits } from '../../../_ui/counted.ts'
import { inSentence } from './engine-words.ts'
import type { ArticleRequests, EngineAnswer, EstimateAnswer } from './requests.ts'
import { sentencesOf, type TranslationOrder } from './translation-run.ts'
import { estimateWords, useEstimate } from './use-estimate.ts'
import { useCurrentSession, useSummary } from './use-session.ts'
import type { Translation } from './use-translation.ts'

interface TranslationBarProps {
  requests: ArticleRequests
  engines: readonly EngineAnswer[] | null
  translation: Translation
  /** Opens the choice of translators. */
  onChoose: () => void
  onWrite: () => void
  onPaste: () => void
}

/** What to do while sentences have no English: translate them, or, without an engine, what else there is. */
export function TranslationBar(props: TranslationBarProps) {
  const { requests, engines, translation, onChoose, onWrite, onPaste } = props
  const { run, stop, dismiss } = translation
  const session = useCurrentSession()
  const { progress } = useSummary(session)
  const missing = progress.untranslated === 0 ? 0 : sentencesOf(session, false).length
  const standard = engines?.find((engine) => engine.ready)
  // What was begun with one translator goes on with it.
  const began = engines?.find(({ id, ready }) => ready && id === translation.order?.engine)
  const chosen = began ?? standard
  const estimate = useEstimate(
    requests,
    run.kind === 'running' || missing === 0 ? undefined : chosen?.id,
    false,
  )
  if (run.kind === 'idle' && missing === 0) return null
  if (run.kind === 'remembered' && missing === 0) return null
  const order: TranslationOrder = { engine: chosen?.id ?? 'memory', overwrite: false }

  return (
    <section aria-label="Translation" className="mx-auto mt-5 w-full max-w-[74rem] px-4 md:px-8">
      <div className="rounded-xl border border-line-strong bg-sheet px-5 py-4">
        {run.kind === 'running' ? (
          <Running run={run} onStop={stop} />
        ) : (
          <>
            {run.kind === 'problem' && (
              <div role="alert" className="mb-3">
                <p className="font-semibold text-warning">{run.title}</p>
                <p className="text-ink">{run.detail}</p>
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
                chosen={chosen}
                estimate={estimate}
                again={run.kind !== 'idle'}
                onTranslate={() => translation.start(order)}
                onChoose={onChoose}
                onWrite={onWrite}
                onPaste={onPaste}
                onDismiss={run.kind === 'idle' ? undefined : dismiss}
              />
            )}
            {missing === 0 && (
              <button type="button" className="button" onClick={dismiss}>
                Understood
              </button>
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

function Choices(props: {
  missing: number
  all: boolean
  engines: readonly EngineAnswer[] | null
  chosen: EngineAnswer | undefined
  estimate: EstimateAnswer | null
  again: boolean
  onTranslate: () => void
  onChoose: () => void
  onWrite: () => void
  onPaste: () => void
  /** Puts away what was said of the last run. */
  onDismiss: (() => void) | undefined
}) {
  const {
    missing,
    all,
    engines,
    chosen,
    estimate,
    again,
    onTranslate,
    onChoose,
    onWrite,
    onPaste,
    onDismiss,
  } = props
  const sentences = counted(missing, 'sentence has', 'sentences have')
  const fetching = chosen ? undefined : engines?.find((engine) => engine.progress)
  // Those that would come first, if they could.
  const unready =
    chosen && engines ? engines.slice(0, engines.indexOf(chosen)).filter(({ ready }) => !ready) : []
  const others = engines?.filter(({ ready, id }) => ready && id !== chosen?.id) ?? []
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-56 flex-1">
        <p className="font-reading text-[1.125rem]">
          {all ? 'This article has no English yet.' : `${sentences} no English yet.`}
        </p>
        {engines && !chosen && (
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
        {chosen && estimate && <p className="mt-0.5 text-soft">{estimateWords(estimate, chosen.id)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {chosen ? (
          <button type="button" className="button button-primary" onClick={onTranslate}>
            {again ? 'Go on translating' : `Translate with ${inSentence(chosen)}`}
          </button>
        ) : (
          <button type="button" className="button" onClick={onTranslate} disabled={!engines}>
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
        {onDismiss && (
          <button type="button" className="button button-quiet" onClick={onDismiss}>
            Later
          </button>
        )}
      </div>
    </div>
  )
}
