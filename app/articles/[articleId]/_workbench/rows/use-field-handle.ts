import { type Ref, type RefObject, useImperativeHandle } from 'react'
import type { StructuralStep, UndoStack } from '#lib/editor'
import { useCurrentSession } from '../session/use-session.ts'
import { show, stateOf } from './field-text.ts'

export interface FieldHandle {
  focus(caret?: number): void
  /** Replaces the whole text as one step of undo. */
  replace(text: string): void
  /** Takes back the last step of this sentence, or does it again. */
  applyStep(direction: 'undo' | 'redo'): void
}

/** What the field asks of whoever splits and joins. */
export interface StructuralEditing {
  applyStep(step: StructuralStep, direction: 'undo' | 'redo'): Promise<void>
}

interface Parts {
  field: RefObject<HTMLTextAreaElement | null>
  isComposing: RefObject<boolean>
  segmentId: string
  undo: UndoStack
  splitAndJoin: StructuralEditing
}

/** What commands do with the field. */
export function useFieldHandle(ref: Ref<FieldHandle> | undefined, parts: Parts) {
  const { field, isComposing, segmentId, undo, splitAndJoin } = parts
  const session = useCurrentSession()
  useImperativeHandle(ref, () => ({
    focus(caret) {
      const place = field.current
      if (!place) return
      // Who is in the field already has chosen a place, or words to type over.
      const isThere = document.activeElement === place
      if (!isThere) place.focus({ preventScroll: true })
      if (isThere && caret === undefined) return
      const at = caret ?? place.value.length
      place.setSelectionRange(at, at)
    },
    replace(text) {
      const place = field.current
      if (!place || place.value === text) return
      show(place, { text, start: text.length, end: text.length })
      undo.step(stateOf(place))
      session.edit(segmentId, text)
    },
    applyStep(direction) {
      const step = direction === 'undo' ? undo.peekUndo() : undo.peekRedo()
      if (!step || !field.current || isComposing.current) return
      if ('kind' in step) return void splitAndJoin.applyStep(step, direction)
      if (direction === 'undo') undo.undo()
      else undo.redo()
      show(field.current, step)
      session.applyUndo(segmentId, step.text)
    },
  }))
}
