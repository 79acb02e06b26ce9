'use client'

import { useEffect, useRef } from 'react'

interface DeleteChoiceProps {
  /** What goes, in a sentence. */
  words: string
  waiting: boolean
  onDelete: () => void
  onKeep: () => void
}

/** Asks once more, in words, in the place of the row's buttons. Esc keeps the entry. */
export function DeleteChoice({ words, waiting, onDelete, onKeep }: DeleteChoiceProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        onDelete()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <p className="text-warning">{words}</p>
      <span className="flex gap-2">
        <button ref={first} type="submit" className="button" aria-disabled={waiting || undefined}>
          {waiting ? 'Deleting…' : 'Delete it'}
        </button>
        <button type="button" className="button button-quiet" onClick={onKeep}>
          Keep it
        </button>
      </span>
    </form>
  )
}
