'use client'

import { memo, useEffect, useMemo, useRef } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { changes } from '#lib/diff'
import type { SegmentView } from '#lib/editor'
import { RowFrame } from '../rows/row-frame.tsx'
import { useCurrentSession, useSegment, useSummary } from '../session/use-session.ts'

/** The sentence the keys stand at. */
const LIT = '-mx-2.5 rounded-xl bg-sheet px-2.5 outline-1 outline-line-strong'

interface ChangesViewProps {
  order: readonly string[]
  language: string
  onlyChanged: boolean
  onOnlyChanged: (only: boolean) => void
  onOpen: (segmentId: string) => void
  estimate: (segmentId: string) => number
  /** The sentence one came from; it is brought into sight. */
  active: string
}

/** Whether somebody changed what a machine had written. */
export function isChanged({ segment, target }: SegmentView): boolean {
  return segment.machine !== null && target !== segment.machine
}

/** The whole article with what was inserted and deleted against the machine translation. */
export function ChangesView({
  order,
  language,
  onlyChanged,
  onOnlyChanged,
  onOpen,
  estimate,
  active,
}: ChangesViewProps) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  // The summary changes whenever a text does; it stands here for "any sentence".
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { changed, byHand } = useMemo(() => {
    const views = order.map((id) => session.view(id))
    return {
      changed: views.filter(isChanged).map(({ segment }) => segment.id),
      byHand: views.filter(({ segment, target }) => segment.machine === null && target !== null).length,
    }
  }, [session, order, summary])
  const rows = useRef<RowsHandle>(null)
  const place = (onlyChanged ? changed : order).indexOf(active)
  useEffect(() => {
    if (place > 0) rows.current?.scrollTo(place, 'center')
  }, [place])
  const shown = onlyChanged ? changed : order
  const numbers = useMemo(() => new Map(order.map((id, index) => [id, index + 1])), [order])
  const heading = (
    <div className="mx-auto flex max-w-[74rem] flex-wrap items-center justify-between gap-3 px-4 pt-5 md:px-8">
      <p aria-live="polite" className="font-reading text-[1.35rem]">
        {inDigits(changed.length)} of {counted(order.length, 'sentence')} changed
        {byHand > 0 && `, ${inDigits(byHand)} written by hand`}
      </p>
      <label className="flex min-h-6 items-center gap-2 text-soft">
        <input
          type="checkbox"
          checked={onlyChanged}
          onChange={(event) => onOnlyChanged(event.target.checked)}
        />
        Only changed sentences
      </label>
    </div>
  )
  if (shown.length === 0) {
    return (
      <div className="h-full overflow-y-auto">
        {heading}
        <p className="mx-auto max-w-[74rem] px-4 py-8 text-soft md:px-8">
          Nothing was changed against a machine translation so far.
        </p>
      </div>
    )
  }
  return (
    <VirtualRows
      key={String(onlyChanged)}
      ref={rows}
      label="Changes against the machine translation"
      count={shown.length}
      before={heading}
      keyOf={(index) => shown[index] ?? String(index)}
      estimate={(index) => estimate(shown[index] ?? '')}
    >
      {(index) => {
        const id = shown[index]
        const before = shown[index - 1]
        if (id === undefined) return null
        return (
          <ChangeRow
            segmentId={id}
            number={numbers.get(id) ?? 0}
            language={language}
            lit={id === active}
            startsBlock={
              before === undefined || session.view(before).segment.block !== session.view(id).segment.block
            }
            onOpen={onOpen}
          />
        )
      }}
    </VirtualRows>
  )
}

const ChangeRow = memo(function ChangeRow(props: {
  segmentId: string
  number: number
  language: string
  lit: boolean
  startsBlock: boolean
  onOpen: (segmentId: string) => void
}) {
  const { segmentId, number, language, lit, startsBlock, onOpen } = props
  const view = useSegment(segmentId)
  const { segment, target } = view
  const marked = useMemo(
    () => (segment.machine === null ? null : changes(segment.machine, target ?? '')),
    [segment.machine, target],
  )
  return (
    <RowFrame
      segment={segment}
      number={number}
      status={view.status}
      needsWork={view.needsWork}
      startsBlock={startsBlock}
      german={segment.source}
      onSign={() => onOpen(segmentId)}
    >
      <div
        lang={language}
        aria-current={lit || undefined}
        className={`${segment.kind === 'heading' ? 'reading-heading' : 'reading'} ${lit ? LIT : ''}`}
      >
        {marked ? <ChangedText changes={marked} /> : (target ?? <NoEnglish />)}
      </div>
    </RowFrame>
  )
})

function NoEnglish() {
  return <span className="font-sans text-[0.8125rem] text-soft italic">Not translated yet</span>
}
