'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'

export const VIEWS = ['edit', 'changes', 'read'] as const
export type View = (typeof VIEWS)[number]

/** Where one is in the article. */
export interface Place {
  view: View
  /** The id of the segment that was asked for; it may be gone. */
  active: string
  setView(view: View, segmentId: string): void
  setActive(segmentId: string): void
  /** The address of a view and a segment. */
  href(place: { view: View; segment: string }): string
}

/** The view and the selected segment live in the URL, so a link leads a colleague to the same place. */
export function usePlace(articleId: string, first: string | undefined): Place {
  const parameters = useSearchParams()
  const view = asView(parameters.get('view'))
  const [active, setActive] = useState(() => parameters.get('segment') ?? first ?? '')
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined)

  const href = useCallback(
    (place: { view: View; segment: string }) => {
      const query = new URLSearchParams()
      if (place.view !== 'edit') query.set('view', place.view)
      if (place.segment) query.set('segment', place.segment)
      const text = query.toString()
      return `/articles/${articleId}${text ? `?${text}` : ''}`
    },
    [articleId],
  )

  const setView = useCallback(
    (next: View, segment: string) => {
      clearTimeout(writing.current)
      window.history.pushState(null, '', href({ view: next, segment }))
    },
    [href],
  )

  // Browsers allow some 200 changes of the URL in half a minute; moving fast must not use them up.
  useEffect(() => {
    writing.current = setTimeout(() => {
      const wanted = href({ view, segment: active })
      // On the way to another page the address is already that page's, before this one is taken down.
      if (window.location.pathname !== `/articles/${articleId}`) return
      if (wanted !== window.location.pathname + window.location.search) {
        // With the state that Next has put there the address alone changes. With a state of our own Next would
        // take it for a navigation, and drop the one that a click may just have begun.
        window.history.replaceState(window.history.state, '', wanted)
      }
    }, 250)
    return () => clearTimeout(writing.current)
  }, [articleId, href, view, active])

  return { view, setView, active, setActive, href }
}

function asView(text: string | null): View {
  return text === 'changes' || text === 'read' ? text : 'edit'
}
