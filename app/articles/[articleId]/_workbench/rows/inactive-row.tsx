'use client'

import { memo } from 'react'
import { useSegment } from '../session/use-session.ts'
import { RowFrame } from './row-frame.tsx'
import { GermanText } from './source-text.tsx'

interface RestingRowProps {
  segmentId: string
  number: number
  language: string
  startsBlock: boolean
  onActivate: (segmentId: string) => void
}

export const RestingRow = memo(function RestingRow(props: RestingRowProps) {
  const { segmentId, number, language, startsBlock, onActivate } = props
  const view = useSegment(segmentId)
  const { segment } = view
  const face = segment.kind === 'heading' ? 'reading-heading' : 'reading'
  return (
    <RowFrame
      segment={segment}
      number={number}
      status={view.status}
      needsWork={view.needsWork}
      startsBlock={startsBlock}
      german={<GermanText source={segment.source} />}
      onSign={() => onActivate(segmentId)}
    >
      {/* The sign beside it does the same for the keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        lang={language}
        onClick={() => onActivate(segmentId)}
        className={`${face} min-h-7 cursor-text ${view.target ? '' : 'text-soft italic'}`}
      >
        {view.target ?? <span className="font-sans text-[0.8125rem]">Not translated yet</span>}
      </div>
      {view.state === 'conflict' && (
        <p className="mt-1 text-warning">Someone else changed this sentence. Open it to choose.</p>
      )}
      {view.state === 'refused' && <p className="mt-1 text-warning">{view.problem}</p>}
    </RowFrame>
  )
})
