import { useCallback, useEffect, useRef } from 'react'
import type { Session } from '#lib/editor'
import type { SessionRequests } from '../data/session-requests.ts'
import type { SplitAndJoin } from './split-and-join.ts'

/**
 * Fetches what others changed when one comes back: to the window, or to the page by the browser's Back. The
 * function it gives does the same at any time; before the session is open it does nothing.
 */
export function useRefresh(
  session: Session,
  requests: SessionRequests,
  splitAndJoin: SplitAndJoin,
  opened: boolean,
): () => Promise<void> {
  const latest = useRef(async () => {})
  useEffect(() => {
    if (!opened) return
    let wanted = true
    const look = async () => {
      if (document.visibilityState !== 'visible' || splitAndJoin.busy) return
      const before = splitAndJoin.count
      const answer = await requests.readIfChanged().catch(() => null)
      if (!answer || !wanted) return
      // Read before a split or join of one's own: it would undo it on screen.
      if (splitAndJoin.busy || splitAndJoin.count !== before) return requests.forgetRead()
      const { segments } = answer
      const same =
        segments.length === session.order.length &&
        segments.every(({ id }, index) => id === session.order[index])
      if (same) session.receive(segments)
      else session.replaceStructure(segments)
    }
    latest.current = look
    look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      wanted = false
      latest.current = async () => {}
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [session, requests, splitAndJoin, opened])
  return useCallback(() => latest.current(), [])
}
