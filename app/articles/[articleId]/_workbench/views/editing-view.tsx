'use client'

import { type ReactNode, type Ref, useCallback } from 'react'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import type { UndoStack } from '#lib/editor'
import { ActiveRow } from '../rows/active-row.tsx'
import { RestingRow } from '../rows/inactive-row.tsx'
import type { FieldHandle, StructuralEditing } from '../rows/target-field.tsx'
import { useCurrentSession } from '../session/use-session.ts'

interface EditingViewProps {
  order: readonly string[]
  active: string
  caret: number | undefined
  language: string
  /** The article the product brought along. */
  before: ReactNode
  /** What stands under the lit sentence where there is no room beside it. */
  below: ReactNode
  undoOf: (segmentId: string) => UndoStack
  estimate: (segmentId: string) => number
  onActivate: (segmentId: string) => void
  onConfirm: () => void
  onSplit: () => void
  onJoin: () => void
  splitAndJoin: StructuralEditing
  rowsRef: Ref<RowsHandle>
  fieldRef: Ref<FieldHandle>
}

/** The two columns, sentence by sentence, with one of them lit. */
export function EditingView(props: EditingViewProps) {
  const { order, active, language, undoOf, estimate, onActivate } = props
  const session = useCurrentSession()
  const blockOf = useCallback(
    (index: number) => {
      const id = order[index]
      return id === undefined ? -1 : session.view(id).segment.block
    },
    [session, order],
  )
  return (
    <VirtualRows
      ref={props.rowsRef}
      label="Sentences, German and English"
      count={order.length}
      keep={order.indexOf(active)}
      before={props.before}
      keyOf={(index) => order[index] ?? String(index)}
      estimate={(index) => estimate(order[index] ?? '')}
    >
      {(index) => {
        const id = order[index]
        if (id === undefined) return null
        const startsBlock = blockOf(index) !== blockOf(index - 1)
        if (id !== active) {
          return (
            <RestingRow
              segmentId={id}
              number={index + 1}
              language={language}
              startsBlock={startsBlock}
              onActivate={onActivate}
            />
          )
        }
        return (
          <ActiveRow
            segmentId={id}
            number={index + 1}
            language={language}
            startsBlock={startsBlock}
            canJoin={blockOf(index) === blockOf(index + 1)}
            caret={props.caret}
            undo={undoOf(id)}
            below={props.below}
            onConfirm={props.onConfirm}
            onSplit={props.onSplit}
            onJoin={props.onJoin}
            splitAndJoin={props.splitAndJoin}
            fieldRef={props.fieldRef}
          />
        )
      }}
    </VirtualRows>
  )
}
