'use client'

import { useCurrentSession, useSummary } from './use-session.ts'

/** Where the text stands, in words, on screen and for a screen reader. */
export function SavingWords({ onOpen }: { onOpen: (segmentId: string) => void }) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  const trouble = summary.conflicts[0] ?? summary.refused[0]
  const words = {
    saved: 'Saved',
    saving: 'Saving',
    offline: `${summary.problem ? 'Not saved yet' : 'Offline'}, ${
      summary.journalBroken ? 'kept in this page only: leave it open' : 'kept on this computer'
    }`,
    conflict: 'Someone else changed this sentence',
    refused: 'A sentence could not be saved',
  }[summary.state]
  const calm = summary.state === 'saved' || summary.state === 'saving'
  return (
    <p
      aria-live="polite"
      data-saving={summary.state}
      className={`flex items-center gap-2 ${calm ? 'text-soft' : 'text-warning'}`}
    >
      <span
        aria-hidden="true"
        className={`size-1.5 shrink-0 rounded-full ${summary.state === 'saved' ? 'bg-confirmed' : calm ? 'bg-line-strong' : 'bg-warning'}`}
      />
      {trouble !== undefined ? (
        <button
          type="button"
          className="min-h-6 text-left underline underline-offset-2"
          onClick={() => onOpen(trouble)}
        >
          {words}
        </button>
      ) : (
        <span title={summary.problem}>{words}</span>
      )}
    </p>
  )
}
