import { useEffect, useMemo, useState } from 'react'

/** A notice stands at least this long, however fast one works on. */
const LEAST_MS = 4000

export interface Notice {
  words: string
  /** Says what just happened, at the foot of the page; '' takes back what was said. */
  notify(words: string): void
}

/** What just happened, in words; with the work that goes on they give way to the keys again. */
export function useNotice(): Notice {
  const [said, setSaid] = useState({ words: '', at: 0 })
  const [notify] = useState(() => (words: string) => setSaid({ words, at: performance.now() }))
  useEffect(() => {
    if (said.words === '') return
    const onWork = () => {
      if (performance.now() - said.at <= LEAST_MS) return
      // The key that is pressed may have said something else by now.
      setSaid((now) => (now === said ? { words: '', at: 0 } : now))
    }
    window.addEventListener('keydown', onWork)
    window.addEventListener('pointerdown', onWork)
    return () => {
      window.removeEventListener('keydown', onWork)
      window.removeEventListener('pointerdown', onWork)
    }
  }, [said])
  return useMemo(() => ({ words: said.words, notify }), [said, notify])
}
