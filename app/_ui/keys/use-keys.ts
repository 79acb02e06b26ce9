import { useEffect, useRef } from 'react'
import { hasMod } from './mod-key.ts'

type Handler = (event: KeyboardEvent) => void

/**
 * Binds keys on the whole page. A name is `mod+` (Ctrl, Cmd on a Mac), `alt+` and `shift+` before the key.
 * A bare character or arrow counts only outside a text field; a function key or one with a modifier anywhere.
 * An open dialog has the keys for itself. Ctrl+Alt is never bound: on a German keyboard that is AltGr.
 */
export function useKeys(bindings: Record<string, Handler>) {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return
      const name = keyName(event)
      const run = latest.current[name]
      if (!run || (isBare(name) && isTaken(event))) return
      event.preventDefault()
      run(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** The name of a key as `useKeys` takes it; empty for one with Ctrl and Alt. */
export function keyName(event: KeyboardEvent): string {
  const isMod = hasMod(event)
  // Ctrl on a Mac, the Windows key elsewhere: for others to answer.
  if ((event.ctrlKey || event.metaKey) && (event.altKey || !isMod)) return ''
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  // ? and / need Shift on some keyboards and not on others: for marks, the mark counts.
  const shift = event.shiftKey && (event.key.length > 1 || /\p{L}/u.test(event.key))
  return [isMod ? 'mod' : '', event.altKey ? 'alt' : '', shift ? 'shift' : '', key].filter(Boolean).join('+')
}

function isBare(name: string): boolean {
  return !/^(mod|alt)\+|^(shift\+)?F\d+$/.test(name)
}

/** True while the focus is on something that takes letters or arrows, or would answer to Enter itself. */
function isTaken(event: KeyboardEvent): boolean {
  const place = event.target instanceof HTMLElement ? event.target : null
  if (event.key === 'Enter' && place?.closest('a, button, summary, [tabindex]')) return true
  return !!place?.closest('input, textarea, select, [contenteditable="true"]')
}
