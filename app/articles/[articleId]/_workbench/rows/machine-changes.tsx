'use client'

import { useDeferredValue, useMemo } from 'react'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { changes } from '#lib/diff'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

interface MachineChangesProps {
  segmentId: string
  language: string
}

/** What was changed against the machine translation, one beat behind the typing so that it never slows it. */
export function MachineChanges({ segmentId, language }: MachineChangesProps) {
  const { engineLabels } = useWorkbench()
  const { segment, target } = useSegment(segmentId)
  const shown = useDeferredValue(target ?? '')
  const machine = segment.machine
  const marked = useMemo(() => (machine === null ? [] : changes(machine, shown)), [machine, shown])
  if (machine === null) return null
  const who = engineLabels.madeBy(segment.engine)
  return (
    <div className="mt-3 border-line-strong border-t border-dashed pt-2 not-italic">
      <p className="label">{machine === shown ? `As it came from ${who}` : `Changed from ${who}`}</p>
      {machine !== shown && (
        <p lang={language} className="reading mt-0.5 text-[1rem] text-soft">
          <ChangedText changes={marked} />
        </p>
      )}
    </div>
  )
}
