'use client'

import { useEffect, useRef, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { DeleteChoice } from '#app/_ui/entries/delete-choice.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { draftOfText, type TermText, textOfTerm } from '#app/_ui/term/term-text.ts'
import type { Term } from '#lib/term'
import { TermForm } from './term-form.tsx'

interface TermRowProps {
  term: Term
  onChange: (term: Term) => void
  onDelete: () => void
}

/** One term: at rest, being changed, or about to be deleted. */
export function TermRow({ term, onChange, onDelete }: TermRowProps) {
  const [mode, setMode] = useState<'rest' | 'change' | 'delete'>('rest')
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')
  const change = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  // The form that had the focus is gone, so the row has it.
  useEffect(() => {
    if (mode === 'rest' && left.current) change.current?.focus()
    left.current = mode !== 'rest'
  }, [mode])

  const save = async (text: TermText) => {
    const params = { termId: term.id }
    onChange(await call('PATCH /api/terms/{termId}', { params, body: draftOfText(text) }))
    setMode('rest')
  }
  const remove = async () => {
    setWaiting(true)
    setProblem('')
    try {
      await call('DELETE /api/terms/{termId}', { params: { termId: term.id } })
      onDelete()
    } catch (fault) {
      setProblem((fault as Error).message)
      setWaiting(false)
    }
  }

  if (mode === 'change')
    return (
      <li className="border-line border-b bg-sheet px-4 py-3">
        <TermForm text={textOfTerm(term)} action="Save" onSave={save} onCancel={() => setMode('rest')} />
      </li>
    )
  return (
    <li className="group border-line border-b py-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <p lang="de" className="reading text-soft hyphens-auto [overflow-wrap:anywhere]">
          {term.source}
        </p>
        <p lang="en" className="reading col-start-1 [overflow-wrap:anywhere] sm:col-start-2">
          {term.target}
        </p>
        <p className="col-start-2 row-start-1 -mr-2 flex sm:col-start-3">
          <button
            ref={change}
            type="button"
            data-row=""
            className="button button-quiet"
            aria-label={`Change ${term.source}`}
            onClick={() => setMode('change')}
          >
            Change
          </button>
          <button
            type="button"
            data-delete=""
            className="button button-quiet"
            aria-label={`Delete ${term.source}`}
            onClick={() => setMode('delete')}
          >
            Delete
          </button>
        </p>
      </div>
      {(term.note || term.avoid.length > 0) && (
        <p className="mt-0.5 text-soft [overflow-wrap:anywhere]">
          {term.note}
          {term.note && term.avoid.length > 0 && ' · '}
          {term.avoid.length > 0 && (
            <>
              not <span lang="en">{term.avoid.map((word) => `“${word}”`).join(', ')}</span>
            </>
          )}
        </p>
      )}
      {mode === 'delete' && (
        <DeleteChoice
          words={`“${term.source}” will be marked and checked in no article any more.`}
          waiting={waiting}
          onDelete={remove}
          onKeep={() => setMode('rest')}
        />
      )}
      <Problem words={problem} className={problem === '' ? '' : 'mt-2'} />
    </li>
  )
}
