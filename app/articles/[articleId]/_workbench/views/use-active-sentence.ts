import { useCallback, useSyncExternalStore } from 'react'
import type { Segment } from '#lib/article'
import type { Session } from '#lib/editor'

/** The sentence one works at. */
export interface ActiveSentence {
  /** Of its segment; '' in an article without any. */
  id: string
  /** Among the sentences of the article, from 0; -1 in an article without any. */
  index: number
  /** As it was saved last. */
  segment: Segment | undefined
}

/** The sentence that was asked for, or the one that holds its beginning since it was joined away. */
export function useActiveSentence(
  session: Session,
  segmentIds: readonly string[],
  wanted: string,
): ActiveSentence {
  const id = segmentIds.includes(wanted) ? wanted : containingSegment(session, segmentIds, wanted)
  const subscribe = useCallback(
    (listener: () => void) => (id === '' ? () => {} : session.subscribe(id, listener)),
    [session, id],
  )
  // The text one types is not part of it: a key renders nothing here.
  const read = () => (id === '' ? undefined : session.view(id).segment)
  const segment = useSyncExternalStore(subscribe, read, read)
  return { id, index: segmentIds.indexOf(id), segment }
}

/** The first sentence for one that was never in the article. */
function containingSegment(session: Session, segmentIds: readonly string[], gone: string): string {
  const first = segmentIds[0] ?? ''
  try {
    const { from } = session.view(gone).segment
    return segmentIds.findLast((id) => session.view(id).segment.from <= from) ?? first
  } catch {
    return first
  }
}
