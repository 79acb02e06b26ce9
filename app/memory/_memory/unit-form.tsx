'use client'

import { useEffect, useRef, useState } from 'react'
import { Problem } from '#app/_ui/page/problem.tsx'
import type { MemoryUnit } from '#lib/api'

interface UnitFormProps {
  unit: MemoryUnit
  /** Rejects with the reason in a sentence. */
  onSave: (texts: { source: string; target: string }) => Promise<void>
  onCancel: () => void
}

/** A pair that is being changed in its place. Ctrl+Enter saves it, Esc leaves it as it was. */
export function UnitForm({ unit, onSave, onCancel }: UnitFormProps) {
  const english = useRef<HTMLTextAreaElement>(null)
  const [source, setSource] = useState(unit.source)
  const [target, setTarget] = useState(unit.target)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => english.current?.focus(), [])

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    setProblem('')
    await onSave({ source, target }).catch((fault: Error) => {
      setProblem(fault.message)
      setWaiting(false)
    })
  }
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onCancel()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <label className="block">
          <span className="label mb-1 block">German</span>
          <textarea
            lang="de"
            required
            rows={3}
            className="reading field"
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
        <label className="block">
          <span className="label mb-1 block">English</span>
          <textarea
            ref={english}
            lang={unit.targetLanguage}
            required
            rows={3}
            className="reading field"
            value={target}
            onChange={(event) => setTarget(event.target.value)}
          />
        </label>
      </div>
      {unit.articleTitle !== null && (
        <p className="mt-2 text-soft">The article it comes from stays as it is.</p>
      )}
      <Problem words={problem} className={problem === '' ? '' : 'mt-3'} />
      <div className="mt-3 flex gap-2">
        <button type="submit" className="button button-primary" aria-disabled={waiting || undefined}>
          {waiting ? 'Saving…' : 'Save'}
        </button>
        <button type="button" className="button button-quiet min-h-9" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
