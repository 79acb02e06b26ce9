import { useState } from 'react'
import type { Session } from '#lib/editor'
import { focusedField } from '../carets.ts'
import type { SessionRequests } from '../data/session-requests.ts'
import type { TargetFieldControl } from '../rows/use-target-field.ts'
import type { Navigation } from '../views/use-navigation.ts'
import { SplitAndJoin } from './split-and-join.ts'

interface Around {
  session: Session
  requests: SessionRequests
  targetField: TargetFieldControl
  navigation: Navigation
  notify: (words: string) => void
}

/** Splitting and joining in this article; the same for as long as it is open. */
export function useSplitAndJoin({
  session,
  requests,
  targetField,
  navigation,
  notify,
}: Around): SplitAndJoin {
  const [splitAndJoin] = useState(
    () =>
      new SplitAndJoin({
        session,
        requests,
        undoOf: targetField.undoOf,
        notify,
        go: navigation.go,
        focused: focusedField,
      }),
  )
  return splitAndJoin
}
