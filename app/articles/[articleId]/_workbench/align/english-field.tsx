'use client'

import { type KeyboardEventHandler, type Ref, useEffect, useRef } from 'react'
import type { Cursor } from './editor-state.ts'

interface EnglishFieldProps {
  text: string
  number: number
  language: string
  heading: boolean
  placeholder: string
  cursor: Cursor
  onKeyDown: KeyboardEventHandler<HTMLTextAreaElement>
  ref?: Ref<HTMLTextAreaElement>
}

/**
 * The English of the active row: it has a caret and a selection, but nothing can be typed into it. A field that is
 * `readonly` would have no caret.
 */
export function EnglishField({
  text,
  number,
  language,
  heading,
  placeholder,
  cursor,
  onKeyDown,
  ref,
}: EnglishFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const place = field.current
    const refuse = (event: Event) => event.preventDefault()
    place?.addEventListener('beforeinput', refuse)
    return () => place?.removeEventListener('beforeinput', refuse)
  }, [])

  useEffect(() => {
    const place = field.current
    if (!place) return
    place.focus({ preventScroll: true })
    place.setSelectionRange(cursor.caret, cursor.caret)
  }, [cursor])

  return (
    <textarea
      ref={(place) => {
        field.current = place
        if (typeof ref === 'function') ref(place)
        else if (ref) ref.current = place
      }}
      data-aligned-text
      lang={language}
      onKeyDown={onKeyDown}
      rows={1}
      // No keyboard of glass over the rows, and no red lines under what cannot be changed here.
      inputMode="none"
      spellCheck={false}
      aria-readonly
      aria-label={`English of sentence ${number}`}
      placeholder={placeholder}
      value={text}
      // What a composition puts in without asking goes out again.
      onChange={() => {}}
      className={`${heading ? 'reading-heading' : 'reading'} -mx-2.5 block w-[calc(100%+1.25rem)] resize-none overflow-hidden rounded-xl bg-raised/60 px-2.5 py-1.5 text-ink outline-2 outline-accent [field-sizing:content] placeholder:text-soft placeholder:italic focus:outline-2 focus:outline-accent focus:outline-offset-0 md:-mt-1.5`}
    />
  )
}
