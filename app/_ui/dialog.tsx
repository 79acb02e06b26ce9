'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** What one came to fill in; a dialog without it begins at its Close. */
const FIRST = 'input[type=radio]:checked, input:not([type=radio]), textarea'

/** A dialog over the page: holds the focus, closes with Esc, and gives the focus back where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the next key arrives: Ctrl+S and Enter in one breath save a revision.
  useLayoutEffect(() => {
    const place = dialog.current
    if (!place || place.open) return
    place.showModal()
    place.querySelector<HTMLElement>(FIRST)?.focus()
  }, [])
  return (
    <dialog ref={dialog} aria-label={title} className="sheet-dialog" onClose={onClose}>
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 className="font-reading text-[1.5rem] leading-8">{title}</h2>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          Close <kbd className="key">Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  )
}
