'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { Bar, missingLabel, TranslationFrame } from './translation-frame.tsx'
import { sentencesOf } from './translation-run.ts'
import type { Run } from './use-translation.ts'

/** A translation that is under way, or what came of it: it stands above every view until one has seen it. */
export function TranslationNews() {
  const { run, stop } = useWorkbench().translation
  if (run.kind === 'idle') return null
  return (
    <TranslationFrame>
      {run.kind === 'running' ? (
        <div className="flex flex-wrap items-center gap-4">
          <p role="status" className="font-reading text-[1.125rem]">
            Translating… {inDigits(run.done)} of {inDigits(run.total)}
          </p>
          <Bar label="Sentences translated" value={run.done} max={run.total} />
          <FocusTakingButton key="stop" onClick={stop}>
            Stop
          </FocusTakingButton>
        </div>
      ) : (
        <Outcome run={run} />
      )}
    </TranslationFrame>
  )
}

type EndedRun = Exclude<Run, { kind: 'idle' | 'running' }>

/** How the translation ended, and how one can go on. */
function Outcome({ run }: { run: EndedRun }) {
  const { session, translation } = useWorkbench()
  const { rest, start, dismiss } = translation
  const { progress } = useSummary(session)
  const missing = progress.untranslated === 0 ? 0 : sentencesOf(session, false, '').length
  const next = rest && (rest.overwrite !== false || missing > 0) ? rest : null
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-56 flex-1">
        <OutcomeLabel run={run} />
        {missing > 0 && <p className="text-soft">{missingLabel(missing)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {next && next.by.runs !== 'memory' && (
          <FocusTakingButton key="go-on" primary onClick={() => start(next)}>
            Go on translating
          </FocusTakingButton>
        )}
        {run.kind === 'problem' && (
          <CommandButton id="translate.article" showsKeys={false}>
            Another translator
          </CommandButton>
        )}
        <button type="button" className="button" onClick={dismiss}>
          {next ? 'Later' : 'Understood'}
        </button>
      </div>
    </div>
  )
}

function OutcomeLabel({ run }: { run: EndedRun }) {
  switch (run.kind) {
    case 'problem':
      return (
        <div role="alert">
          <p className="font-semibold text-warning">{run.title}</p>
          <p className="text-ink">{run.detail}</p>
        </div>
      )
    case 'stopped':
      return (
        <p role="status">
          Stopped. {inDigits(run.done)} of {counted(run.total, 'sentence')} were translated and stay.
        </p>
      )
    case 'remembered':
      return (
        <p role="status">
          {run.translated === 0
            ? 'The memory knows none of these sentences.'
            : `${counted(run.translated, 'sentence was', 'sentences were')} filled from the memory.`}
        </p>
      )
  }
}

/** A button that takes the place of one that was pressed, and with it the focus, if nobody else has it. */
function FocusTakingButton({
  primary = false,
  onClick,
  children,
}: {
  primary?: boolean
  onClick: () => void
  children: ReactNode
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
