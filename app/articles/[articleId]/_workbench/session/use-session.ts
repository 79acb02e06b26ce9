import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Segment } from '#lib/article'
import { createSession, lazyJournal, type SegmentView, type Session } from '#lib/editor'
import type { SessionRequests } from '../data/session-requests.ts'

const LOCK = 'gegenlesen-tab-'

/** What was found in the journal. */
export interface Recovery {
  recovered: number
}

/** The editing session of one article in this tab, and what its journal brought back, null until it has been read. */
export function useSession(articleId: string, segments: Segment[], requests: SessionRequests) {
  const [{ session, tab }] = useState(() => begin(articleId, segments, requests))
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  useEffect(() => {
    const retry = () => document.visibilityState === 'visible' && session.retry()
    const release = holdTab(tab)
    session.start().then(setRecovery)
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', retry)
    return () => {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
      session.stop()
      release()
    }
  }, [session, tab])
  return { session, recovery }
}

function begin(
  articleId: string,
  segments: Segment[],
  requests: SessionRequests,
): { session: Session; tab: string } {
  const tab = nameTab()
  return {
    tab,
    session: createSession({
      articleId,
      segments,
      tab,
      journal: lazyJournal(),
      save: requests.save,
      isTabAlive,
    }),
  }
}

// randomUUID is for https and localhost only; a desk may run on plain http in its own house.
function nameTab(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

// A tab holds a lock for as long as it lives; whoever finds its entries without the lock may adopt them.
function holdTab(tab: string): () => void {
  const leave = new AbortController()
  navigator.locks
    ?.request(
      LOCK + tab,
      { signal: leave.signal },
      () =>
        new Promise<void>((done) => {
          leave.signal.addEventListener('abort', () => done())
        }),
    )
    .catch(() => undefined)
  return () => leave.abort()
}

async function isTabAlive(tab: string): Promise<boolean> {
  const state = await navigator.locks?.query()
  return !!state?.held?.some((lock) => lock.name === LOCK + tab)
}

/**
 * The session alone, which stays the same object for the whole visit. What is rendered once a sentence (rows, fields)
 * takes it from here, by `useSegment`, and renders again only when its sentence changes; `useWorkbench` renders with
 * every change of the workbench, such as a move to another sentence.
 */
export const SessionContext = createContext<Session | null>(null)

export function useCurrentSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('There is no editing session here: SessionContext is missing above')
  return session
}

/** One segment as the editor sees it; renders again only when this one changes. */
export function useSegment(segmentId: string): SegmentView {
  const session = useCurrentSession()
  const subscribe = useCallback(
    (listener: () => void) => session.subscribe(segmentId, listener),
    [session, segmentId],
  )
  const view = () => session.view(segmentId)
  return useSyncExternalStore(subscribe, view, view)
}

/** The sentences of the article, in its order; renders again when one is split or joined. */
export function useSegmentIds(session: Session): readonly string[] {
  const subscribe = useCallback((listener: () => void) => session.subscribeOrder(listener), [session])
  const segmentIds = () => session.order
  return useSyncExternalStore(subscribe, segmentIds, segmentIds)
}

export function useSummary(session: Session) {
  const subscribe = useCallback((listener: () => void) => session.subscribeSummary(listener), [session])
  const summary = () => session.summary()
  return useSyncExternalStore(subscribe, summary, summary)
}
