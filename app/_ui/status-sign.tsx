import type { Status } from '#lib/article'

export const STATUS_LABELS: Record<Status, string> = {
  untranslated: 'not translated',
  machine: 'machine translation',
  edited: 'edited',
  confirmed: 'confirmed',
  reviewed: 'reviewed',
}

/** Empty ring, dashed ring, half ring, tick, double tick: the shape alone tells the status. */
export function StatusSign({ status, needsWork = false }: { status: Status; needsWork?: boolean }) {
  return (
    <span className={`status-sign relative inline-block size-[18px] ${colours[status]}`}>
      <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        {shapes[status]}
      </svg>
      {needsWork && <Flag />}
      <span className="sr-only">
        {STATUS_LABELS[status]}
        {needsWork && ', needs work'}
      </span>
    </span>
  )
}

const colours: Record<Status, string> = {
  untranslated: 'text-soft',
  machine: 'text-soft',
  edited: 'text-accent',
  confirmed: 'text-confirmed',
  reviewed: 'text-confirmed',
}

const ring = <circle cx="9" cy="9" r="6.5" />
const shapes: Record<Status, React.ReactNode> = {
  untranslated: <circle cx="9" cy="9" r="6.5" strokeOpacity="0.55" />,
  machine: <circle cx="9" cy="9" r="6.5" strokeDasharray="2.2 1.9" />,
  edited: (
    <>
      {ring}
      <path d="M9 2.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </>
  ),
  confirmed: (
    <>
      {ring}
      <path d="m6 9.2 2.2 2.2L12.2 7" />
    </>
  ),
  reviewed: (
    <>
      {ring}
      <path d="m4.6 9.2 2 2L10 7.4M8.6 10.8l.5.5L13.2 7" />
    </>
  ),
}

function Flag() {
  return (
    <svg
      viewBox="0 0 10 10"
      className="absolute -top-1.5 -right-2 size-2.5 text-warning"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M1.5 0v10h1.2V6.2H9L7 3.4 9 .6H2.7V0z" />
    </svg>
  )
}
