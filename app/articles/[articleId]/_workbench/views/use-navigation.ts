import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { RowsHandle } from '#app/_ui/virtual-rows.tsx'
import type { Session } from '#lib/editor'
import type { FieldHandle } from '../rows/use-field-handle.ts'
import { isChanged } from './is-changed.ts'
import type { View } from './place-in-url.ts'

/** Moving through the article. The same object for as long as the article is open. */
export interface Navigation {
  /** Opens a sentence for editing, the caret at this offset (UTF-16) of its English, or at its end. */
  go(segmentId: string, caret?: number): void
  /** The sentence at this index, from 0. */
  goToIndex(index: number): void
  /** The next one up (-1) or down (1) of those in sight; in another view one stays in that view. */
  step(by: -1 | 1): void
  /** The next sentence that is not confirmed, from the top again after the last; false when all are. */
  goToUnconfirmed(): boolean
}

interface Here {
  session: Session
  view: View
  setView: (view: View, segmentId: string) => void
  /** Index of the active sentence. */
  index: number
  setActive: (segmentId: string) => void
  /** The Changes view shows only what was changed. */
  onlyChanged: boolean
}

/** The row of the sentence one works at. */
function activeRow(): Element | null | undefined {
  return document.querySelector('[data-target-field]')?.closest('[data-segment]')
}

/** How far a row may be off to be brought just into sight, and not to the middle of the window. */
const NEAR = 8

export function useNavigation(here: Here, field: RefObject<FieldHandle | null>) {
  const rows = useRef<RowsHandle>(null)
  const [caret, setCaret] = useState<number | undefined>(undefined)
  const latest = useRef(here)
  useEffect(() => {
    latest.current = here
  })

  const navigation = useMemo<Navigation>(() => {
    const go = (segmentId: string, at?: number) => {
      const { session, view, setView, setActive, index } = latest.current
      setActive(segmentId)
      setCaret(at)
      if (view !== 'edit') setView('edit', segmentId)
      const next = session.order.indexOf(segmentId)
      requestAnimationFrame(() => {
        rows.current?.scrollTo(next, Math.abs(next - index) < NEAR ? 'auto' : 'center')
        field.current?.focus(at)
        // The active row is higher than it was when it was measured: all of it comes into sight.
        requestAnimationFrame(() => activeRow()?.scrollIntoView({ block: 'nearest' }))
      })
    }
    const goToIndex = (index: number) => {
      const id = latest.current.session.order[index]
      if (id !== undefined) go(id)
    }
    const step = (by: -1 | 1) => {
      const { session, view, index, onlyChanged, setActive } = latest.current
      if (view === 'edit') return goToIndex(Math.min(Math.max(index + by, 0), session.order.length - 1))
      const filtered = view === 'changes' && onlyChanged
      for (let at = index + by; session.order[at] !== undefined; at += by) {
        const id = session.order[at] as string
        if (!filtered || isChanged(session.view(id))) return setActive(id)
      }
    }
    const goToUnconfirmed = () => {
      const { session, view, index, setActive } = latest.current
      const { order } = session
      const around = [...order.slice(index + 1), ...order.slice(0, index + 1)]
      const next = around.find((id) => !['confirmed', 'reviewed'].includes(session.view(id).status))
      if (next === undefined) return false
      if (view === 'edit') go(next)
      else setActive(next)
      return true
    }
    return { go, goToIndex, step, goToUnconfirmed }
  }, [field])

  // A link to a sentence far down has to be brought into sight once.
  const { view, index } = here
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening and on changing the view, not on moving
  useEffect(() => {
    if (index > 0) rows.current?.scrollTo(index, 'center')
  }, [view])
  return { navigation, rows, caret }
}
