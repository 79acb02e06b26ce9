'use client'

import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { FieldState, StructuralStep, UndoStack } from '#lib/editor'
import { useCurrentSession } from '../session/use-session.ts'

export interface FieldHandle {
  focus(caret?: number): void
  /** Replaces the whole text as one step of undo. */
  replace(text: string): void
  /** Takes back the last step of this sentence, or does it again. */
  applyStep(direction: 'undo' | 'redo'): void
}

/** What the field asks of whoever splits and joins. */
export interface StructuralEditing {
  /** A split or a join is under way. */
  readonly busy: boolean
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
 * renders nothing here. Text that comes from elsewhere (taken back, restored, merged) is put in as one step.
 */
export function TargetField(props: TargetFieldProps) {
  const { segmentId, number, language, heading, undo, splitAndJoin, ref } = props
  const session = useCurrentSession()
  const field = useRef<HTMLTextAreaElement>(null)

  useImperativeHandle(ref, () => ({
    focus(caret) {
      const place = field.current
      if (!place) return
      place.focus({ preventScroll: true })
      const at = caret ?? place.value.length
      place.setSelectionRange(at, at)
    },
    replace(text) {
      const place = field.current
      if (!place || splitAndJoin.busy || place.value === text) return
      show(place, { text, start: text.length, end: text.length })
      undo.step(stateOf(place))
      session.edit(segmentId, text)
    },
    applyStep(direction) {
      const step = direction === 'undo' ? undo.peekUndo() : undo.peekRedo()
      if (!step || !field.current || splitAndJoin.busy) return
      if ('kind' in step) return void splitAndJoin.applyStep(step, direction)
      if (direction === 'undo') undo.undo()
      else undo.redo()
      show(field.current, step)
      session.applyUndo(segmentId, step.text)
    },
  }))

  useEffect(() => {
    const place = field.current
    if (!place) return
    growToText(place)
    const takeOver = () => {
      const text = session.view(segmentId).target ?? ''
      if (text !== place.value) show(place, { text, start: text.length, end: text.length })
      // A split or join brings its own step.
      if (!splitAndJoin.busy) undo.step(stateOf(place))
    }
    // Typed before the page came to life: it counts.
    if (place.value !== place.defaultValue) {
      undo.type(stateOf(place), performance.now())
      session.edit(segmentId, place.value)
    } else takeOver()
    const leave = session.subscribe(segmentId, takeOver)
    return () => {
      leave()
      undo.rest()
    }
  }, [session, segmentId, undo, splitAndJoin])

  // The browser's own undo runs across all fields, so it is never used. What is typed while a split or a
  // join is under way waits for it and comes after.
  useEffect(() => {
    const place = field.current
    if (!place) return
    let held = ''
    let waiting: ReturnType<typeof setInterval> | undefined
    const release = () => {
      if (splitAndJoin.busy) return
      clearInterval(waiting)
      waiting = undefined
      place.setRangeText(held, place.selectionStart, place.selectionEnd, 'end')
      held = ''
      place.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault()
      if (!splitAndJoin.busy && held === '') return
      event.preventDefault()
      if (event.inputType !== 'insertText' || event.data === null) return
      held += event.data
      waiting ??= setInterval(release, 10)
    }
    place.addEventListener('beforeinput', onBeforeInput)
    return () => {
      place.removeEventListener('beforeinput', onBeforeInput)
      clearInterval(waiting)
      if (held !== '') session.edit(segmentId, place.value + held)
    }
  }, [session, segmentId, splitAndJoin])

  return (
    <textarea
      ref={field}
      data-target-field
      lang={language}
      spellCheck
      rows={1}
      defaultValue={session.view(segmentId).target ?? ''}
      aria-label={`English of sentence ${number}`}
      className={`${heading ? 'reading-heading' : 'reading'} -mx-2.5 block w-[calc(100%+1.25rem)] resize-none overflow-hidden rounded-xl bg-raised/60 px-2.5 py-1.5 text-ink outline-2 outline-accent [field-sizing:content] focus:outline-2 focus:outline-accent focus:outline-offset-0 md:-mt-1.5`}
      onInput={(event) => {
        const place = event.currentTarget
        flatten(place)
        growToText(place)
        undo.type(stateOf(place), performance.now())
        session.edit(segmentId, place.value)
      }}
      onBlur={() => undo.rest()}
      onKeyDown={(event) => {
        // A segment is one sentence.
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}

function stateOf(place: HTMLTextAreaElement): FieldState {
  return { text: place.value, start: place.selectionStart, end: place.selectionEnd }
}

function show(place: HTMLTextAreaElement, state: FieldState) {
  place.value = state.text
  if (document.activeElement === place) place.setSelectionRange(state.start, state.end)
  growToText(place)
}

/** Pasted line breaks become blanks of the same length, so the caret stays where it is. */
function flatten(place: HTMLTextAreaElement) {
  if (!/[\r\n]/.test(place.value)) return
  const { selectionStart, selectionEnd } = place
  place.value = place.value.replace(/[\r\n]/g, ' ')
  place.setSelectionRange(selectionStart, selectionEnd)
}

/** Only where the browser does not do it by itself. */
function growToText(place: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return
  place.style.height = 'auto'
  place.style.height = `${place.scrollHeight}px`
}
