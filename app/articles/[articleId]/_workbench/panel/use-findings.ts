import { useDeferredValue, useMemo } from 'react'
import { type Finding, findIn } from '#lib/check'
import { onOneLine } from '#lib/segment'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** What the checks find in a sentence as it is being typed; the key one types comes first. */
export function useFindings(segmentId: string): readonly Finding[] {
  const { terms } = useWorkbench().terms
  const { segment, target: typed } = useSegment(segmentId)
  const target = useDeferredValue(typed)
  return useMemo(
    () => findIn({ source: onOneLine(segment.source), target: target ?? '' }, { terms }),
    [segment.source, target, terms],
  )
}
