'use client'

import { useEffect, useRef, useState } from 'react'
import { Problem } from '#app/_ui/page/problem.tsx'
import { TermFields } from '#app/_ui/term/term-fields.tsx'
import type { TermText } from '#app/_ui/term/term-text.ts'

interface TermFormProps {
  text: TermText
  /** On the button. */
  action: string
  /** Rejects with the reason in a sentence. */
  onSave: (text: TermText) => Promise<void>
  onCancel: () => void
}

/** A term that is being added or changed in its place. Esc leaves it as it was. */
export function TermForm({ text: first, action, onSave, onCancel }: TermFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState(first)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    setProblem('')
    await onSave(text).catch((fault: Error) => {
      setProblem(fault.message)
      setWaiting(false)
    })
  }
  return (
    <form
      ref={form}
      className="mt-2"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
      }}
    >
      <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-2">
        <TermFields text={text} onText={setText} />
      </div>
      <Problem words={problem} className={problem === '' ? '' : 'mt-3'} />
      <div className="mt-3 flex gap-2">
        <button type="submit" className="button button-primary" aria-disabled={waiting || undefined}>
          {waiting ? 'Saving…' : action}
        </button>
        <button type="button" className="button button-quiet min-h-9" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
