'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { keyName } from '#app/_ui/keys/use-keys.ts'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { bringBack, doubtOf, textOf } from '#lib/align'
import { useCurrentSession } from '../session/use-session.ts'
import { BesideRow, estimateRow } from './aligned-row.tsx'
import { type BesideStep, STEPS } from './alignment-steps.ts'
import { goOn, seenIn, type Work } from './editor-state.ts'
import { BesideField } from './english-field.tsx'

interface BesideViewProps {
  work: Work
  language: string
  /** Why a German sentence does not take its English; empty when it does. */
  keeps: (segmentId: string) => string
  onWork: (work: Work) => void
  /** What just happened, or why it cannot; empty for what one sees by itself. */
  onSay: (words: string) => void
  /** What else keys do, by the names of `useKeys`. */
  keys: Record<string, () => void>
  children: ReactNode
}

/** Every German sentence with the English that was found for it, one of them lit, to be corrected by key. */
export function BesideView({ work, language, keeps, onWork, onSay, keys, children }: BesideViewProps) {
  const session = useCurrentSession()
  const rows = useRef<RowsHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const correction = seenIn(work)
  const { names, spot } = work
  useInSight(rows, field, work)

  const segmentAt = (index: number) => {
    const name = names[index]
    return name === undefined ? undefined : session.view(name).segment
  }
  const go = (at: number, caret = 0) => {
    if (at < 0 || at >= names.length) return
    onSay('')
    onWork({ ...work, spot: { at, caret } })
  }
  const take = (step: BesideStep) => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {}
    const selection = { at: spot.at, from, to }
    const next = step.take(correction, selection)
    if (next === correction) return onSay(step.hindrance(spot.at === names.length - 1))
    onSay(step.done(spot.at))
    onWork(goOn(work, next, step.goOn(next, selection)))
  }

  const all: Record<string, () => void> = {
    ...keys,
    'alt+ArrowUp': () => go(spot.at - 1),
    'alt+ArrowDown': () => go(spot.at + 1),
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const name = keyName(event.nativeEvent)
    const inText = event.target === field.current
    const step = STEPS.find(({ key, inText: only }) => key === name && (inText || !only))
    const out = inText && field.current ? wayOut(field.current, name) : 0
    const run = all[name] ?? (step ? () => take(step) : out !== 0 ? () => go(spot.at + out) : undefined)
    if (!run) return
    event.preventDefault()
    run()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything inside
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      <div className="-mx-6 min-h-0 flex-1 border-line border-y">
        <VirtualRows
          ref={rows}
          label="German sentences with their English"
          count={names.length}
          keep={spot.at}
          keyOf={(index) => names[index] ?? String(index)}
          estimate={(index) => estimateRow(segmentAt(index)?.source ?? '', correction[index])}
          before={<div className="h-3" />}
        >
          {(index) => {
            const row = correction[index]
            const segment = segmentAt(index)
            if (!row || !segment) return null
            const isLit = index === spot.at
            return (
              <BesideRow
                segment={segment}
                row={row}
                at={index}
                language={language}
                startsBlock={index > 0 && segment.block !== segmentAt(index - 1)?.block}
                doubt={doubtOf(correction, index)}
                keeps={keeps(segment.id)}
                field={
                  isLit && (
                    <BesideField
                      ref={field}
                      text={textOf(row)}
                      number={index + 1}
                      language={language}
                      heading={segment.kind === 'heading'}
                      placeholder={row.pieces.length > 0 ? 'Left out' : 'No English'}
                      spot={spot}
                    />
                  )
                }
                steps={isLit && <RowSteps onTake={take} />}
                onActivate={(caret) => go(index, caret)}
                onBringBack={(piece) => {
                  onSay('')
                  onWork(goOn(work, bringBack(correction, index, piece), { at: index, caret: 0 }))
                }}
              />
            )
          }}
        </VirtualRows>
      </div>
      {children}
    </div>
  )
}

/** An arrow that leads out of the text leads into another row: -1 up, 1 down, else 0. */
function wayOut({ selectionStart, selectionEnd, value }: HTMLTextAreaElement, key: string): -1 | 0 | 1 {
  if (selectionStart !== selectionEnd) return 0
  if (key === 'ArrowUp' && selectionStart === 0) return -1
  return key === 'ArrowDown' && selectionStart === value.length ? 1 : 0
}

/** Keeps the lit row in sight, with all that stands in it. */
function useInSight(
  rows: React.RefObject<RowsHandle | null>,
  field: React.RefObject<HTMLTextAreaElement | null>,
  { spot }: Work,
) {
  const before = useRef(-1)
  useEffect(() => {
    const near = Math.abs(spot.at - before.current) < 8
    before.current = spot.at
    let frame = requestAnimationFrame(() => {
      rows.current?.scrollTo(spot.at, near ? 'auto' : 'center')
      // Lit it is higher than it was when it was measured.
      frame = requestAnimationFrame(() =>
        field.current?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' }),
      )
    })
    return () => cancelAnimationFrame(frame)
  }, [rows, field, spot])
}

function RowSteps({ onTake }: { onTake: (step: BesideStep) => void }) {
  return (
    <div className="mt-2 -ml-2 flex flex-wrap">
      {STEPS.map((step) => (
        <button
          key={step.key}
          type="button"
          title={step.title}
          className="button button-quiet"
          // The caret stays in the text it is about.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(step)}
        >
          {step.words} <KeyCap keys={step.shown} />
        </button>
      ))}
    </div>
  )
}
