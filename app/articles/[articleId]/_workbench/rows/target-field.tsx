'use client'

import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { StructuralStep, UndoStack } from '#lib/editor'
import { useAlive } from '../session/use-alive.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { focusedField } from './carets.ts'
import { flatten, growToText, show, stateOf, withText } from './field-text.ts'

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

interface TargetFieldProps {
  segmentId: string
  number: number
  language: string
  heading: boolean
  undo: UndoStack
  splitAndJoin: StructuralEditing
  ref?: Ref<FieldHandle>
}

/**
 * The field one types into. It is uncontrolled: a keystroke goes to the session and the undo stack and
 * renders nothing here. Text that comes from elsewhere (taken back, restored, merged) is put in as one step, but
 * never into a composition. It takes no typing before the page can keep it.
 */
export function TargetField(props: TargetFieldProps) {
  const { segmentId, number, language, heading, undo, splitAndJoin, ref } = props
  const session = useCurrentSession()
  const field = useRef<HTMLTextAreaElement>(null)
  const isComposing = useRef(false)

  const alive = useAlive()
  // Where the page comes to life the caret is put to the start: what was selected before is selected again.
  const [selected] = useState(focusedField)

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

  const onTyped = (place: HTMLTextAreaElement) => {
    undo.type(stateOf(place), performance.now())
    session.edit(segmentId, place.value)
  }

  const takeOver = useCallback(() => {
    const place = field.current
    // A composition is never disturbed; its end looks again.
    if (!place || isComposing.current) return
    const text = session.view(segmentId).target ?? ''
    // A split or join has made its step in the undo before, with the caret it leaves behind.
    if (text !== place.value) show(place, undo.present.text === text ? undo.present : withText(place, text))
    undo.step(stateOf(place))
  }, [session, segmentId, undo])

  useEffect(() => {
    const place = field.current
    if (place) growToText(place)
    if (place && selected?.segmentId === segmentId && document.activeElement === place)
      place.setSelectionRange(selected.start, selected.end)
    takeOver()
    const leave = session.subscribe(segmentId, takeOver)
    return () => {
      leave()
      undo.rest()
      if (isComposing.current) session.setComposing(segmentId, false)
      isComposing.current = false
    }
  }, [session, segmentId, undo, takeOver, selected])

  // The browser's own undo runs across all fields, so it is never used.
  useEffect(() => {
    const place = field.current
    if (!place) return
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault()
    }
    place.addEventListener('beforeinput', onBeforeInput)
    return () => place.removeEventListener('beforeinput', onBeforeInput)
  }, [])

  return (
    <textarea
      ref={field}
      data-target-field={segmentId}
      readOnly={!alive}
      autoComplete="off"
      lang={language}
      spellCheck
      rows={1}
      defaultValue={session.view(segmentId).target ?? ''}
      aria-label={`English of sentence ${number}`}
      className={`${heading ? 'reading-heading' : 'reading'} -mx-2.5 block w-[calc(100%+1.25rem)] resize-none overflow-hidden rounded-xl bg-raised/60 px-2.5 py-1.5 text-ink outline-2 outline-accent [field-sizing:content] focus:outline-2 focus:outline-accent focus:outline-offset-0 md:-mt-1.5`}
      onInput={(event) => {
        const place = event.currentTarget
        if (!isComposing.current) flatten(place)
        growToText(place)
        onTyped(place)
      }}
      onCompositionStart={() => {
        isComposing.current = true
        session.setComposing(segmentId, true)
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        flatten(event.currentTarget)
        onTyped(event.currentTarget)
        session.setComposing(segmentId, false)
        takeOver()
      }}
      onBlur={() => undo.rest()}
      onKeyDown={(event) => {
        // A segment is one sentence.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
      }}
    />
  )
}
