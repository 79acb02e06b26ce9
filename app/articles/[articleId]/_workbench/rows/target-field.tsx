'use client'

import { type Ref, useRef } from 'react'
import type { UndoStack } from '#lib/editor'
import { useAlive } from '../session/use-alive.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { useFieldEditing } from './use-field-editing.ts'
import { type FieldHandle, type StructuralEditing, useFieldHandle } from './use-field-handle.ts'

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
 * The field one types into. It is uncontrolled, so that a keystroke renders nothing here; it takes no typing
 * before the page can keep it.
 */
export function TargetField(props: TargetFieldProps) {
  const { segmentId, number, language, heading, undo, splitAndJoin, ref } = props
  const session = useCurrentSession()
  const alive = useAlive()
  const field = useRef<HTMLTextAreaElement>(null)
  const editing = useFieldEditing(field, segmentId, undo)
  useFieldHandle(ref, { field, isComposing: editing.isComposing, segmentId, undo, splitAndJoin })

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
      onInput={(event) => editing.typed(event.currentTarget)}
      onCompositionStart={editing.compositionStarted}
      onCompositionEnd={(event) => editing.compositionEnded(event.currentTarget)}
      onBlur={() => undo.rest()}
      onKeyDown={(event) => {
        // A segment is one sentence.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
      }}
    />
  )
}
