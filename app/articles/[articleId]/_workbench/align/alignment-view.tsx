'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { keyName } from '#app/_ui/keys/use-keys.ts'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { bringBack, issueAt, textOf } from '#lib/align'
import { useCurrentSession } from '../session/use-session.ts'
import { AlignedRow, estimateRow } from './aligned-row.tsx'
import { type AlignmentStep, STEPS } from './alignment-steps.ts'
import { type AlignmentEditor, applyEdit, currentAlignment } from './editor-state.ts'
import { EnglishField } from './english-field.tsx'

interface AlignmentViewProps {
  editor: AlignmentEditor
  language: string
  /** Why a German sentence does not take its English; empty when it does. */
  keeps: (segmentId: string) => string
  onEdit: (editor: AlignmentEditor) => void
  /** Shows what just happened, or why it cannot; empty for what one sees by itself. */
  notify: (words: string) => void
  /** What else keys do, by the names of `useKeys`. */
  keys: Record<string, () => void>
  children: ReactNode
}

/** Every German sentence with the English that was found for it, one of them active, to be corrected by key. */
export function AlignmentView({
  editor,
  language,
  keeps,
  onEdit,
  notify,
  keys,
  children,
}: AlignmentViewProps) {
  const session = useCurrentSession()
  const rows = useRef<RowsHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const alignment = currentAlignment(editor)
  const { segmentIds, cursor } = editor
  useInSight(rows, field, editor)

  const segmentAt = (index: number) => {
    const name = segmentIds[index]
    return name === undefined ? undefined : session.view(name).segment
  }
  const go = (at: number, caret = 0) => {
    if (at < 0 || at >= segmentIds.length) return
    notify('')
    onEdit({ ...editor, cursor: { at, caret } })
  }
  const take = (step: AlignmentStep) => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {}
    const selection = { at: cursor.at, from, to }
    const next = step.take(alignment, selection)
    if (next === alignment) return notify(step.hindrance(cursor.at === segmentIds.length - 1))
    notify(step.done(cursor.at))
    onEdit(applyEdit(editor, next, step.cursorAfter(next, selection)))
  }

  const all: Record<string, () => void> = {
    ...keys,
    'alt+ArrowUp': () => go(cursor.at - 1),
    'alt+ArrowDown': () => go(cursor.at + 1),
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const name = keyName(event.nativeEvent)
    const inText = event.target === field.current
    const step = STEPS.find(({ key, inText: only }) => key === name && (inText || !only))
    const out = inText && field.current ? wayOut(field.current, name) : 0
    const run = all[name] ?? (step ? () => take(step) : out !== 0 ? () => go(cursor.at + out) : undefined)
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
          count={segmentIds.length}
          keep={cursor.at}
          keyOf={(index) => segmentIds[index] ?? String(index)}
          estimate={(index) => estimateRow(segmentAt(index)?.source ?? '', alignment[index])}
          before={<div className="h-3" />}
        >
          {(index) => {
            const row = alignment[index]
            const segment = segmentAt(index)
            if (!row || !segment) return null
            const isActive = index === cursor.at
            return (
              <AlignedRow
                segment={segment}
                row={row}
                at={index}
                language={language}
                startsBlock={index > 0 && segment.block !== segmentAt(index - 1)?.block}
                issue={issueAt(alignment, index)}
                keeps={keeps(segment.id)}
                field={
                  isActive && (
                    <EnglishField
                      ref={field}
                      text={textOf(row)}
                      number={index + 1}
                      language={language}
                      heading={segment.kind === 'heading'}
                      placeholder={row.sentences.length > 0 ? 'Left out' : 'No English'}
                      cursor={cursor}
                    />
                  )
                }
                steps={isActive && <RowSteps onTake={take} />}
                onActivate={(caret) => go(index, caret)}
                onBringBack={(sentence) => {
                  notify('')
                  onEdit(applyEdit(editor, bringBack(alignment, index, sentence), { at: index, caret: 0 }))
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

/** Scrolls so that the whole active row is visible. */
function useInSight(
  rows: React.RefObject<RowsHandle | null>,
  field: React.RefObject<HTMLTextAreaElement | null>,
  { cursor }: AlignmentEditor,
) {
  const before = useRef(-1)
  useEffect(() => {
    const near = Math.abs(cursor.at - before.current) < 8
    before.current = cursor.at
    let frame = requestAnimationFrame(() => {
      rows.current?.scrollTo(cursor.at, near ? 'auto' : 'center')
      // An active row is higher than it was when it was measured.
      frame = requestAnimationFrame(() =>
        field.current?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' }),
      )
    })
    return () => cancelAnimationFrame(frame)
  }, [rows, field, cursor])
}

function RowSteps({ onTake }: { onTake: (step: AlignmentStep) => void }) {
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
