'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useCommands } from '#app/_ui/keys/commands.tsx'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { bringBack, issueAt, textOf } from '#lib/align'
import { useWorkbench } from '../workbench-state.ts'
import { AlignedRow, estimateRow } from './aligned-row.tsx'
import { ROW_COMMANDS } from './alignment-commands.ts'
import { applyEdit } from './editor-state.ts'
import { EnglishField } from './english-field.tsx'
import type { AlignmentState } from './use-alignment.ts'

/** Every German sentence with the English that was found for it, one of them active, to be corrected by key. */
export function AlignmentView({ state }: { state: AlignmentState }) {
  const { editor, alignment, fillings, field, go, notify, change } = state
  const { session, article } = useWorkbench()
  const rows = useRef<RowsHandle>(null)
  const { segmentIds, cursor } = editor
  useInSight(rows, state)

  const segmentAt = (index: number) => {
    const id = segmentIds[index]
    return id === undefined ? undefined : session.view(id).segment
  }
  return (
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
              language={article.targetLanguage}
              startsBlock={index > 0 && segment.block !== segmentAt(index - 1)?.block}
              issue={issueAt(alignment, index)}
              keeps={fillings.keeps(segment.id)}
              field={
                isActive && (
                  <EnglishField
                    ref={field}
                    text={textOf(row)}
                    number={index + 1}
                    language={article.targetLanguage}
                    heading={segment.kind === 'heading'}
                    placeholder={row.sentences.length > 0 ? 'Left out' : 'No English'}
                    cursor={cursor}
                    onKeyDown={(event) => leaveText(event, (by) => go(cursor.at + by))}
                  />
                )
              }
              steps={isActive && <RowButtons />}
              onActivate={(caret) => go(index, caret)}
              onBringBack={(sentence) => {
                notify('')
                change(applyEdit(editor, bringBack(alignment, index, sentence), { at: index, caret: 0 }))
              }}
            />
          )
        }}
      </VirtualRows>
    </div>
  )
}

/** An arrow that leads out of the text leads into another row: -1 up, 1 down. */
function leaveText(event: KeyboardEvent<HTMLTextAreaElement>, go: (by: -1 | 1) => void) {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  if (event.altKey || event.shiftKey || event.nativeEvent.isComposing || selectionStart !== selectionEnd)
    return
  const by = event.key === 'ArrowUp' && selectionStart === 0 ? -1 : event.key === 'ArrowDown' ? 1 : 0
  if (by === 0 || (by === 1 && selectionStart < value.length)) return
  event.preventDefault()
  go(by)
}

/** Keeps the active row in sight, with all that stands in it. */
function useInSight(rows: React.RefObject<RowsHandle | null>, { editor, field }: AlignmentState) {
  const { cursor } = editor
  const before = useRef(-1)
  useEffect(() => {
    const near = Math.abs(cursor.at - before.current) < 8
    before.current = cursor.at
    let frame = requestAnimationFrame(() => {
      rows.current?.scrollTo(cursor.at, near ? 'auto' : 'center')
      // Active it is higher than it was when it was measured.
      frame = requestAnimationFrame(() =>
        field.current?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' }),
      )
    })
    return () => cancelAnimationFrame(frame)
  }, [rows, field, cursor])
}

/** Whether they can be used hangs on the caret, so they are always there; a click says why one cannot. */
function RowButtons() {
  const { find, run } = useCommands()
  return (
    <div className="mt-2 -ml-2 flex flex-wrap">
      {ROW_COMMANDS.map(({ id, label, short, keys }) => (
        <button
          key={id}
          type="button"
          title={label}
          className="button button-quiet"
          // The caret stays in the text it is about.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(find(id))}
        >
          {short} <KeyCap keys={keys} />
        </button>
      ))}
    </div>
  )
}
