'use client'

import { createContext, type MouseEvent, type ReactNode, use } from 'react'

/** What a mark of a footnote has to know. */
interface NoteMarks {
  /** The number of a footnote by its label; undefined where there is no such footnote. */
  numberOf(label: string): number | undefined
  /** The text in which each number stands first: the way back leads there. */
  first: ReadonlyMap<number, string>
}

const Marks = createContext<NoteMarks>({ numberOf: () => undefined, first: new Map() })

export function NoteMarksOf({ marks, children }: { marks: NoteMarks; children: ReactNode }) {
  return <Marks value={marks}>{children}</Marks>
}

export function useNoteMarks(): NoteMarks {
  return use(Marks)
}

/** The raised number of a footnote; `first` where the way back leads to. No link: its sentence may be one. */
export function NoteMark({ number, first }: { number: number; first: boolean }) {
  return (
    <sup
      id={first ? `note-mark-${number}` : undefined}
      className="px-0.5 font-sans text-[0.7em] leading-none not-italic"
    >
      {number}
    </sup>
  )
}

/** A footnote below the text: its number leads back to its mark, if it has one. */
export function PrintedNote({
  number,
  cited,
  children,
}: {
  number: number
  cited: boolean
  children: ReactNode
}) {
  return (
    <li className="relative pl-8">
      <span className="absolute left-0 font-sans text-[0.9em] tabular-nums">
        {cited ? (
          <a
            href={`#note-mark-${number}`}
            aria-label={`Back to the mark of footnote ${number}`}
            className="inline-block min-h-6 min-w-6 text-accent underline-offset-4 hover:underline"
            onClick={goTo}
          >
            {number}
          </a>
        ) : (
          number
        )}
      </span>
      {children}
    </li>
  )
}

/** Goes there without a new entry in the history of the page. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  const there = document.getElementById(event.currentTarget.hash.slice(1))
  event.preventDefault()
  there?.scrollIntoView({ block: 'center' })
  there?.closest('a')?.focus({ preventScroll: true })
}
