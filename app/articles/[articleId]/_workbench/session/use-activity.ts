import { useEffect } from 'react'
import type { Session } from '#lib/editor'

/** A pause longer than this is not work on the sentence. */
const PAUSE_MS = 15_000

/** Counts the time at the keyboard for the active sentence: from key to key, pauses left out. */
export function useActivity(session: Session, segmentId: string) {
  useEffect(() => {
    if (segmentId === '') return
    let last = performance.now()
    const onKey = () => {
      const now = performance.now()
      if (now - last < PAUSE_MS) session.activity(segmentId, Math.round(now - last))
      last = now
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session, segmentId])
}
