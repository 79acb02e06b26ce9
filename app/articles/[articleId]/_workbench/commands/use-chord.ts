import { useEffect, useRef } from 'react'
import { hasMod } from '#app/_ui/keys/mod-key.ts'

/** Ctrl and a letter, then a digit, wherever `isMeant` says so. */
export function useChord(letter: string, isMeant: () => boolean, run: (digit: string) => void) {
  const latest = useRef({ isMeant, run })
  useEffect(() => {
    latest.current = { isMeant, run }
  })
  useEffect(() => {
    let armed = false
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') || !latest.current.isMeant()) return
      if (armed && /^[0-9]$/.test(event.key)) {
        event.preventDefault()
        latest.current.run(event.key)
      }
      const isModifier = event.key === 'Control' || event.key === 'Meta'
      const isChord = hasMod(event) && !event.altKey && event.key.toLowerCase() === letter
      armed = isModifier ? armed : isChord
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [letter])
}
