'use client'

import { useAlive } from './use-alive.ts'
import { useCurrentSession, useSummary } from './use-session.ts'

/** Where the text stands, in words, on screen and for a screen reader. */
export function SaveStateLabel({ active, onOpen }: { active: string; onOpen: (segmentId: string) => void }) {
  const session = useCurrentSession()
  const alive = useAlive()
  const summary = useSummary(session)
  const trouble = summary.conflicts[0] ?? summary.refused[0]
  const which = (id: string) =>
    id === active ? 'this sentence' : `sentence ${session.order.indexOf(id) + 1}`
  const offline = `${summary.problem ? 'Not saved yet' : 'Offline'}, ${
    summary.journalBroken ? 'kept in this page only: leave it open' : 'kept on this computer'
  }`
  // The page as it came from the server keeps nothing yet, so it promises nothing.
  if (!alive) {
    return (
      <p data-saving="opening" className="text-soft">
        Opening. The text cannot be edited yet.
      </p>
    )
  }
  const words = {
    saved: 'Saved',
    saving: 'Saving',
    offline,
    conflict: `Someone else changed ${which(summary.conflicts[0] ?? '')}`,
    refused: `${which(summary.refused[0] ?? '')} could not be saved`.replace(/^./, (first) =>
      first.toUpperCase(),
    ),
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
      {trouble !== undefined && summary.offline > 0 && <span title={summary.problem}>{offline}</span>}
    </p>
  )
}
