'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { KeyCap } from '../keys/key-cap.tsx'

/** What one came to fill in; a dialog without it begins at its Close. */
const FIRST = 'input[type=radio]:checked, input:not([type=radio]), textarea'

/** Where the focus is, with its caret: a key typed right after a dialog must land there. */
type Focus = { place: HTMLElement; text?: string; start?: number; end?: number; selected?: Range } | null

function currentFocus(): Focus {
  const place = document.activeElement
  if (place instanceof HTMLTextAreaElement)
    return { place, text: place.value, start: place.selectionStart, end: place.selectionEnd }
  if (!(place instanceof HTMLElement)) return null
  const selection = window.getSelection()
  return selection?.rangeCount ? { place, selected: selection.getRangeAt(0) } : { place }
}

function giveBack(focus: Focus) {
  if (!focus) return
  const { place, text, start, end, selected } = focus
  place.focus({ preventScroll: true })
  // Within a text that is no field the caret is a selection of the page.
  if (selected && place === document.body) {
    place.ownerDocument.getSelection()?.removeAllRanges()
    place.ownerDocument.getSelection()?.addRange(selected)
  }
  const isAsItWas = place instanceof HTMLTextAreaElement && place.value === text
  if (isAsItWas && start !== undefined && end !== undefined) place.setSelectionRange(start, end)
}

const SHAPES = {
  sheet: 'sheet-dialog',
  wide: 'sheet-dialog sheet-dialog-wide',
  palette: 'sheet-dialog palette-dialog',
}

/** A dialog over the page: holds the focus, closes with Esc, and gives the focus back where it was. */
export function Dialog({
  title,
  shape = 'sheet',
  onClose,
  children,
}: {
  title: string
  /**
   * `wide`: a column as wide and high as the window allows, for what needs the room; what is in it may fill it.
   * `palette`: stands high in the window, and its title and its Close are in what it holds.
   */
  shape?: 'sheet' | 'wide' | 'palette'
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const former = useRef<Focus>(null)
  // Before the next key arrives: Ctrl+S and Enter in one breath save a revision.
  useLayoutEffect(() => {
    const place = dialog.current
    if (!place || place.open) return
    former.current = currentFocus()
    place.showModal()
    place.querySelector<HTMLElement>(FIRST)?.focus()
    return () => {
      // Closed by the browser, it has given the focus back already, and one may have gone on from there.
      if (!place.open) return
      place.close()
      giveBack(former.current)
    }
  }, [])
  return (
    // One that React closed and opened again has not been closed by anybody.
    <dialog
      ref={dialog}
      aria-label={title}
      className={SHAPES[shape]}
      // The browser tells of its own closing only later, when the next dialog may have been asked for.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (event.currentTarget.open) return
        // The browser leads back to the field, but not to the caret.
        if (document.activeElement === former.current?.place) giveBack(former.current)
        onClose()
      }}
    >
      {shape !== 'palette' && (
        <div className="mb-4 flex items-baseline justify-between gap-4">
          <h2 className="font-reading text-[1.5rem] leading-8">{title}</h2>
          <CloseButton onClose={onClose} />
        </div>
      )}
      {children}
    </dialog>
  )
}

export function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" className="button button-quiet shrink-0" onClick={onClose}>
      Close <KeyCap keys="Escape" />
    </button>
  )
}
