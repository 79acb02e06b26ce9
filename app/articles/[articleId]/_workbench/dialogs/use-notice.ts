import { useEffect, useState } from 'react'

/** A notice stands at least this long, however fast one works on. */
const LEAST_MS = 4000

/** What just happened, in words; with the work that goes on they give way to the keys again. */
export function useNotice() {
  const [said, setSaid] = useState({ words: '', at: 0 })
  const [setNotice] = useState(() => (words: string) => setSaid({ words, at: performance.now() }))
  useEffect(() => {
    if (said.words === '') return
    const onWork = () => {
      if (performance.now() - said.at > LEAST_MS) setNotice('')
    }
    window.addEventListener('keydown', onWork)
    window.addEventListener('pointerdown', onWork)
    return () => {
      window.removeEventListener('keydown', onWork)
      window.removeEventListener('pointerdown', onWork)
    }
  }, [said, setNotice])
  return { notice: said.words, setNotice }
}
