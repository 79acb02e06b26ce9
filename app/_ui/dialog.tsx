'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** What one came to fill in; a dialog without it begins at its Close. */
const FIRST = 'input[type=radio]:checked, input:not([type=radio]), textarea'

/** Where the focus is, with its caret: a key typed right after a dialog must land there. Gives what leads back. */
function rememberFocus(): () => void {
  const place = document.activeElement
  const [start, end] = place instanceof HTMLTextAreaElement ? [place.selectionStart, place.selectionEnd] : []
  return () => {
    if (!(place instanceof HTMLElement)) return
    place.focus({ preventScroll: true })
    if (place instanceof HTMLTextAreaElement && start !== undefined && end !== undefined)
      place.setSelectionRange(start, end)
  }
}

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
    const giveBack = rememberFocus()
    place.showModal()
    place.querySelector<HTMLElement>(FIRST)?.focus()
    return () => {
      place.close()
      giveBack()
    }
  }, [])
  return (
    // One that React closed and opened again has not been closed by anybody.
    <dialog
      ref={dialog}
      aria-label={title}
      className="sheet-dialog"
      onClose={(event) => event.currentTarget.open || onClose()}
    >
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
