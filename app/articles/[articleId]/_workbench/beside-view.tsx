'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import {
  bringBack,
  type Correction,
  doubtOf,
  joinRows,
  leaveOut,
  moveDown,
  moveUp,
  shiftDown,
  shiftUp,
  splitRow,
  textOf,
} from '#lib/align'
import { keyName } from '../../../_ui/use-keys.ts'
import { type RowsHandle, VirtualRows } from '../../../_ui/virtual-rows.tsx'
import { BesideField } from './beside-field.tsx'
import { BesideRow, estimateRow } from './beside-row.tsx'
import { goOn, nextDoubt, type Spot, seenIn, travel, type Work } from './beside-work.ts'
import { useCurrentSession } from './use-session.ts'

interface BesideViewProps {
  work: Work
  language: string
  /** Nothing can be changed while it is being taken. */
  busy: boolean
  /** Why a German sentence does not take its English; empty when it does. */
  keeps: (segmentId: string) => string
  onWork: (work: Work) => void
  onTake: () => void
  /** What just happened, in words; empty when it needs none. */
  onSay: (words: string) => void
  children: ReactNode
}

/** The second step: every German sentence with the English that was found, to be corrected by key. */
export function BesideView(props: BesideViewProps) {
  const { work, language, busy, keeps, onWork, onTake, onSay, children } = props
  const session = useCurrentSession()
  const rows = useRef<RowsHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const correction = seenIn(work)
  const { names, spot } = work
  const last = names.length - 1
  const { at } = spot

  const shown = useRef(-1)
  useEffect(() => {
    const near = Math.abs(spot.at - shown.current) < 8
    shown.current = spot.at
    const frame = requestAnimationFrame(() => rows.current?.scrollTo(spot.at, near ? 'auto' : 'center'))
    return () => cancelAnimationFrame(frame)
  }, [spot])

  const go = (next: number, caret = 0) => {
    if (next < 0 || next > last) return
    onSay('')
    onWork({ ...work, spot: { at: next, caret } })
  }
  /** Takes a step, or says why it cannot be taken. */
  const change = (next: Correction, to: Spot, hindrance: string) => {
    if (busy) return
    onSay(next === correction ? hindrance : '')
    onWork(next === correction ? { ...work, spot: { at, caret: caret() } } : goOn(work, next, to))
  }
  const caret = () => field.current?.selectionStart ?? 0
  const here = (offset = 0): Spot => ({ at, caret: offset })
  const steps = {
    split: () =>
      change(
        splitRow(correction, at, caret()),
        { at: at + 1, caret: 0 },
        at === last
          ? 'There is no sentence below that could take the rest.'
          : 'Put the caret where the English is to be split.',
      ),
    join: () =>
      change(
        joinRows(correction, at),
        here(textOf(correction[at]).length),
        'The next sentence has no English to join.',
      ),
    firstUp: () =>
      change(moveUp(correction, at), here(), 'There is nothing here that could go to a sentence above.'),
    lastDown: () => {
      const next = moveDown(correction, at)
      change(next, here(textOf(next[at]).length), 'There is nothing here that could go to a sentence below.')
    },
    allUp: () =>
      change(shiftUp(correction, at), { at: Math.max(at - 1, 0), caret: 0 }, 'Nothing can go up from here.'),
    allDown: () =>
      change(
        shiftDown(correction, at),
        { at: Math.min(at + 1, last), caret: 0 },
        'Nothing can go down from here.',
      ),
    leaveOut: () => {
      const next = leaveOut(correction, at, caret(), field.current?.selectionEnd ?? caret())
      change(next, here(Math.min(caret(), textOf(next[at]).length)), 'There is no English here to leave out.')
    },
    undo: () => busy || onWork(travel(work, -1)),
    redo: () => busy || onWork(travel(work, 1)),
    nextDoubt: () => {
      const next = nextDoubt(correction, at)
      if (next < 0) onSay('Every sentence has its English.')
      else go(next)
    },
  }
  const keys: Record<string, () => void> = {
    'alt+ArrowUp': () => go(at - 1),
    'alt+ArrowDown': () => go(at + 1),
    'alt+shift+ArrowUp': steps.firstUp,
    'alt+shift+ArrowDown': steps.lastDown,
    'alt+shift+PageUp': steps.allUp,
    'alt+shift+PageDown': steps.allDown,
    'mod+e': steps.split,
    'mod+j': steps.join,
    'mod+z': steps.undo,
    'mod+shift+z': steps.redo,
    'mod+y': steps.redo,
    'mod+Enter': onTake,
    F9: steps.nextDoubt,
  }
  const keysInField: Record<string, () => void> = {
    Delete: steps.leaveOut,
    Enter: () => {},
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const name = keyName(event.nativeEvent)
    const place = field.current
    const inField = event.target === place
    // An arrow that leads out of the text leads into the next row.
    const leaves =
      inField && place?.selectionStart === place?.selectionEnd
        ? { ArrowUp: caret() === 0 && at - 1, ArrowDown: caret() === place?.value.length && at + 1 }[name]
        : false
    const run =
      keys[name] ?? (typeof leaves === 'number' ? () => go(leaves) : inField ? keysInField[name] : undefined)
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
          keep={at}
          keyOf={(index) => names[index] ?? String(index)}
          estimate={(index) => estimateRow(segmentAt(index)?.source ?? '', correction[index])}
        >
          {(index) => {
            const row = correction[index]
            const segment = segmentAt(index)
            if (!row || !segment) return null
            return (
              <BesideRow
                segment={segment}
                row={row}
                at={index}
                language={language}
                startsBlock={index > 0 && segment.block !== segmentAt(index - 1)?.block}
                doubt={doubtOf(correction, index)}
                keeps={keeps(segment.id)}
                onActivate={(offset) => go(index, offset)}
                onBringBack={(piece) => {
                  if (busy) return
                  onWork(goOn(work, bringBack(correction, index, piece), { at: index, caret: 0 }))
                }}
                lit={
                  index === at && (
                    <>
                      <BesideField
                        ref={field}
                        text={textOf(row)}
                        number={index + 1}
                        language={language}
                        heading={segment.kind === 'heading'}
                        placeholder={row.pieces.length > 0 ? 'Left out' : 'No English'}
                        spot={spot}
                      />
                      <RowSteps steps={steps} />
                    </>
                  )
                }
              />
            )
          }}
        </VirtualRows>
      </div>
      {children}
    </div>
  )

  function segmentAt(index: number) {
    const name = names[index]
    return name === undefined ? undefined : session.view(name).segment
  }
}

interface Steps {
  split: () => void
  join: () => void
  firstUp: () => void
  lastDown: () => void
  allUp: () => void
  allDown: () => void
  leaveOut: () => void
}

const STEPS: { step: keyof Steps; words: string; keys: string }[] = [
  { step: 'split', words: 'Split', keys: 'Ctrl E' },
  { step: 'join', words: 'Join', keys: 'Ctrl J' },
  { step: 'firstUp', words: 'First up', keys: 'Alt ⇧ ↑' },
  { step: 'lastDown', words: 'Last down', keys: 'Alt ⇧ ↓' },
  { step: 'leaveOut', words: 'Leave out', keys: 'Del' },
  { step: 'allUp', words: 'All up', keys: 'Alt ⇧ PgUp' },
  { step: 'allDown', words: 'All down', keys: 'Alt ⇧ PgDn' },
]

function RowSteps({ steps }: { steps: Steps }) {
  return (
    <div className="mt-2 -ml-2 flex flex-wrap">
      {STEPS.map(({ step, words, keys }) => (
        <button
          key={step}
          type="button"
          className="button button-quiet"
          // The caret stays in the text it is about.
          onMouseDown={(event) => event.preventDefault()}
          onClick={steps[step]}
        >
          {words} <kbd className="key">{keys}</kbd>
        </button>
      ))}
    </div>
  )
}
