import { type RefObject, useMemo, useRef } from 'react'
import { type Session, UndoStack } from '#lib/editor'
import { focusTarget } from '../carets.ts'
import type { FieldHandle } from './use-field-handle.ts'

/** The English of the active sentence, as commands and the panel reach it. The same object for the whole visit. */
export interface TargetFieldControl {
  field: RefObject<FieldHandle | null>
  /** The field that is on the page; null when it leaves it. */
  attach(handle: FieldHandle | null): void
  /** What was done in the field of a sentence, for as long as the page is open. */
  undoOf(segmentId: string): UndoStack
  /** Replaces the English as one step of its undo; the caret goes to its end. */
  take(text: string): void
  /** Gives the focus back to the field, with the caret where it was. */
  focus(): void
}

export function useTargetField(session: Session): TargetFieldControl {
  const field = useRef<FieldHandle>(null)
  return useMemo(() => {
    const stacks = new Map<string, UndoStack>()
    return {
      field,
      attach(handle) {
        field.current = handle
      },
      undoOf(segmentId) {
        const known = stacks.get(segmentId)
        if (known) return known
        const text = session.view(segmentId).target ?? ''
        const made = new UndoStack({ text, start: text.length, end: text.length })
        stacks.set(segmentId, made)
        return made
      },
      take(text) {
        field.current?.replace(text)
        field.current?.focus()
      },
      focus: focusTarget,
    }
  }, [session])
}
