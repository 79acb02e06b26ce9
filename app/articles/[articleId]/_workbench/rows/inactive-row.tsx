'use client'

import { memo } from 'react'
import { useSegment } from '../session/use-session.ts'
import { RowFrame } from './row-frame.tsx'
import { SourceText } from './source-text.tsx'

interface InactiveRowProps {
  segmentId: string
  number: number
  language: string
  startsBlock: boolean
  /** The Tab key stops here; the arrows lead on to the other rows. */
  isTabStop: boolean
  onActivate: (segmentId: string) => void
}

/** A sentence one does not work at. It renders again only when this sentence changes. */
export const InactiveRow = memo(function InactiveRow(props: InactiveRowProps) {
  const { segmentId, number, language, startsBlock, isTabStop, onActivate } = props
  const view = useSegment(segmentId)
  const { segment } = view
  const face = segment.kind === 'heading' ? 'reading-heading' : 'reading'
  return (
    <RowFrame
      view={view}
      number={number}
      startsBlock={startsBlock}
      german={<SourceText source={segment.source} />}
      isTabStop={isTabStop}
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
