import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { UndoStack } from '#lib/editor'
import { focusedField } from '../carets.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { flatten, growToText, show, stateOf, withText } from './field-text.ts'

type Field = RefObject<HTMLTextAreaElement | null>

/**
 * Ties a field to the text of its segment: what is typed goes to the session and the undo stack, what comes from
 * elsewhere (taken back, restored, merged) is put in as one step, but never into a composition.
 */
export function useFieldEditing(field: Field, segmentId: string, undo: UndoStack) {
  const session = useCurrentSession()
  const isComposing = useRef(false)

  const takeOver = useCallback(() => {
    const place = field.current
    // A composition is never disturbed; its end looks again.
    if (!place || isComposing.current) return
    const text = session.view(segmentId).target ?? ''
    // A split or join has made its step in the undo before, with the caret it leaves behind.
    if (text !== place.value) show(place, undo.present.text === text ? undo.present : withText(place, text))
    undo.step(stateOf(place))
  }, [field, session, segmentId, undo])

  useSelectionFromBefore(field, segmentId)
  useEffect(() => {
    if (field.current) growToText(field.current)
    takeOver()
    const leave = session.subscribe(segmentId, takeOver)
    return () => {
      leave()
      undo.rest()
      if (isComposing.current) session.setComposing(segmentId, false)
      isComposing.current = false
    }
  }, [field, session, segmentId, undo, takeOver])
  useNoNativeUndo(field)

  const keep = (place: HTMLTextAreaElement) => {
    undo.type(stateOf(place), performance.now())
    session.edit(segmentId, place.value)
  }
  return {
    isComposing,
    typed(place: HTMLTextAreaElement) {
      if (!isComposing.current) flatten(place)
      growToText(place)
      keep(place)
    },
    compositionStarted() {
      isComposing.current = true
      session.setComposing(segmentId, true)
    },
    compositionEnded(place: HTMLTextAreaElement) {
      isComposing.current = false
      flatten(place)
      keep(place)
      session.setComposing(segmentId, false)
      takeOver()
    },
  }
}

/** Where the page comes to life the caret is put to the start: what was selected before is selected again. */
function useSelectionFromBefore(field: Field, segmentId: string) {
  const [selected] = useState(focusedField)
  useEffect(() => {
    const place = field.current
    if (place && selected?.segmentId === segmentId && document.activeElement === place)
      place.setSelectionRange(selected.start, selected.end)
  }, [field, segmentId, selected])
}

/** The browser's own undo runs across all fields, so it is never used. */
function useNoNativeUndo(field: Field) {
  useEffect(() => {
    const place = field.current
    if (!place) return
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault()
    }
    place.addEventListener('beforeinput', onBeforeInput)
    return () => place.removeEventListener('beforeinput', onBeforeInput)
  }, [field])
}
