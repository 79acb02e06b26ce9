import { useEffect } from 'react'
import type { Session } from '#lib/editor'
import type { ArticleRequests } from './requests.ts'

/** Fetches what others changed when one comes back: to the window, or to the page by the browser's Back. */
export function useFreshness(session: Session, requests: ArticleRequests, opened: boolean) {
  useEffect(() => {
    if (!opened) return
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await requests.readIfChanged().catch(() => null)
      if (!answer) return
      const { segments } = answer
      const same =
        segments.length === session.order.length &&
        segments.every(({ id }, index) => id === session.order[index])
      if (same) session.receive(segments)
      else session.replaceStructure(segments)
    }
    look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [session, requests, opened])
}
