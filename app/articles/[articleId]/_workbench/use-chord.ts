import { useEffect, useRef } from 'react'
import { hasMod } from '../../../_ui/mod-key.ts'

/** Ctrl and a letter, then a digit. */
export function useChord(letter: string, enabled: boolean, run: (digit: string) => void) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    let armed = false
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      if (armed && /^[0-9]$/.test(event.key)) {
        event.preventDefault()
        latest.current(event.key)
      }
      const isModifier = event.key === 'Control' || event.key === 'Meta'
      const isChord = hasMod(event) && !event.altKey && event.key.toLowerCase() === letter
      armed = isModifier ? armed : isChord
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [letter, enabled])
}
