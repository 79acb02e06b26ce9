import type { ReactNode } from 'react'
import { StatusSign } from '#app/_ui/status-sign.tsx'
import { headingSize } from '#app/_ui/text/heading-size.ts'
import { HangingMarker } from '#app/_ui/text/list-markers.tsx'
import type { Segment } from '#lib/article'
import type { SegmentView } from '#lib/editor'

interface RowFrameProps {
  view: SegmentView
  number: number
  startsBlock: boolean
  active?: boolean
  /** Whether the Tab key stops at the sign. */
  isTabStop?: boolean
  german: ReactNode
  children: ReactNode
  onSign?: () => void
}

/** German left, the sign between, English right; on a phone one above the other. */
export function RowFrame(props: RowFrameProps) {
  const { view, number, startsBlock, active = false, isTabStop = false, german, children, onSign } = props
  const { segment, status, needsWork } = view
  const face = segment.kind === 'heading' ? 'reading-heading' : 'reading'
  const startsItem = startsBlock && segment.kind === 'list'
  return (
    <div
      data-segment={segment.id}
      data-status={status}
      className={`${startsBlock ? 'pt-6' : 'pt-0'} ${active ? 'py-1' : ''} ${headingSize(segment)}`}
    >
      <div className={active ? 'border-line-strong/60 border-y bg-sheet py-4 shadow-(--shadow)' : 'py-1.5'}>
        <div className="mx-auto grid max-w-[74rem] grid-cols-[minmax(0,1fr)_3rem] px-4 md:grid-cols-[minmax(0,1fr)_4.5rem_minmax(0,1fr)] md:px-8">
          <div lang="de" className={`${face} ${kindMargin(segment)} ${active ? 'text-ink' : 'text-soft'}`}>
            {startsItem && <HangingMarker block={segment.block} level={segment.level} />}
            {german}
          </div>
          <div className="row-span-2 flex flex-col items-end md:row-span-1 md:items-center">
            <button
              type="button"
              tabIndex={isTabStop ? 0 : -1}
              data-row-button={active ? undefined : ''}
              onClick={onSign}
              aria-label={`Edit sentence ${number}`}
              title={`Sentence ${number}`}
              className="flex min-h-6 min-w-8 flex-col items-center rounded-md pt-1 hover:bg-well"
            >
              <StatusSign status={status} needsWork={needsWork} />
              <span className="text-[0.6875rem] text-soft leading-4">{number}</span>
            </button>
          </div>
          <div className={`col-start-1 md:col-start-3 ${kindMargin(segment)}`}>
            {startsItem && <HangingMarker block={segment.block} level={segment.level} />}
            {children}
          </div>
        </div>
      </div>
    </div>
  )
}

function kindMargin({ kind, level }: Segment): string {
  if (kind === 'list') return level > 1 ? 'relative ml-5 pl-8' : 'relative pl-8'
  if (kind === 'quote') return 'border-line-strong border-l-2 pl-4 italic'
  return ''
}

/** Height of an inactive row in CSS pixels, roughly, from the longer of its two texts; the real one is measured. */
export function estimateHeight({ segment, target }: { segment: Segment; target: string | null }): number {
  const headline = segment.kind === 'heading' && segment.level <= 1
  const perLine = headline ? 38 : 56
  const lines = Math.ceil(Math.max(segment.source.length, target?.length ?? 0) / perLine)
  return Math.max(lines, 1) * (headline ? 32 : 27) + 18
}
