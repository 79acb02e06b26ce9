'use client'

import { memo, useEffect, useMemo, useRef } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { changes } from '#lib/diff'
import { estimateHeight, RowFrame } from '../rows/row-frame.tsx'
import { useSegment, useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { isChanged } from './is-changed.ts'

/** The sentence the keys stand at. */
const ACTIVE = '-mx-2.5 rounded-xl bg-sheet px-2.5 outline-1 outline-line-strong'

/** The whole article with what was inserted and deleted against the machine translation. */
export function ChangesView() {
  const { session, segmentIds, active, article, onlyChanged, navigation } = useWorkbench()
  const summary = useSummary(session)
  // The summary changes whenever a text does; it stands here for "any sentence".
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { changed, byHand } = useMemo(() => {
    const views = segmentIds.map((id) => session.view(id))
    return {
      changed: views.filter(isChanged).map(({ segment }) => segment.id),
      byHand: views.filter(({ segment, target }) => segment.machine === null && target !== null).length,
    }
  }, [session, segmentIds, summary])
  const rows = useRef<RowsHandle>(null)
  const shown = onlyChanged ? changed : segmentIds
  const place = shown.indexOf(active.id)
  useEffect(() => {
    if (place > 0) rows.current?.scrollTo(place, 'center')
  }, [place])
  const numbers = useMemo(() => new Map(segmentIds.map((id, index) => [id, index + 1])), [segmentIds])
  const heading = <ChangesHead changed={changed.length} byHand={byHand} />
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
      estimate={(index) => {
        const id = shown[index]
        return id === undefined ? 0 : estimateHeight(session.view(id))
      }}
    >
      {(index) => {
        const id = shown[index]
        const before = shown[index - 1]
        if (id === undefined) return null
        return (
          <ChangeRow
            segmentId={id}
            number={numbers.get(id) ?? 0}
            language={article.targetLanguage}
            active={id === active.id}
            startsBlock={
              before === undefined || session.view(before).segment.block !== session.view(id).segment.block
            }
            onOpen={navigation.go}
          />
        )
      }}
    </VirtualRows>
  )
}

function ChangesHead({ changed, byHand }: { changed: number; byHand: number }) {
  const { segmentIds, onlyChanged, setOnlyChanged } = useWorkbench()
  return (
    <div className="mx-auto flex max-w-[74rem] flex-wrap items-center justify-between gap-3 px-4 pt-5 md:px-8">
      <p aria-live="polite" className="font-reading text-[1.35rem]">
        {inDigits(changed)} of {counted(segmentIds.length, 'sentence')} changed
        {byHand > 0 && `, ${inDigits(byHand)} written by hand`}
      </p>
      <label className="flex min-h-6 items-center gap-2 text-soft">
        <input
          type="checkbox"
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.target.checked)}
        />
        Only changed sentences
      </label>
    </div>
  )
}

const ChangeRow = memo(function ChangeRow(props: {
  segmentId: string
  number: number
  language: string
  active: boolean
  startsBlock: boolean
  onOpen: (segmentId: string) => void
}) {
  const { segmentId, number, language, active, startsBlock, onOpen } = props
  const view = useSegment(segmentId)
  const { segment, target } = view
  const marked = useMemo(
    () => (segment.machine === null ? null : changes(segment.machine, target ?? '')),
    [segment.machine, target],
  )
  return (
    <RowFrame
      view={view}
      number={number}
      startsBlock={startsBlock}
      isTabStop={active}
      german={segment.source}
      onSign={() => onOpen(segmentId)}
    >
      <div
        lang={language}
        aria-current={active || undefined}
        className={`${segment.kind === 'heading' ? 'reading-heading' : 'reading'} ${active ? ACTIVE : ''}`}
      >
        {marked ? <ChangedText changes={marked} /> : (target ?? <NoEnglish />)}
      </div>
    </RowFrame>
  )
})

function NoEnglish() {
  return <span className="font-sans text-[0.8125rem] text-soft italic">Not translated yet</span>
}
