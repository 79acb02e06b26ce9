'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { DeleteChoice } from '#app/_ui/entries/delete-choice.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { MarkedText } from '#app/_ui/text/marked-text.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { MemoryUnit } from '#lib/api'
import { UnitForm } from './unit-form.tsx'

interface UnitRowProps {
  unit: MemoryUnit
  asOf: string
  onChange: (unit: MemoryUnit) => void
  onDelete: () => void
}

/** One pair: at rest, being changed, or about to be deleted. */
export function UnitRow({ unit, asOf, onChange, onDelete }: UnitRowProps) {
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

  const params = { unitId: unit.id }
  const save = async (texts: { source: string; target: string }) => {
    onChange(await call('PATCH /api/memory/{unitId}', { params, body: texts }))
    setMode('rest')
  }
  const remove = async () => {
    setWaiting(true)
    setProblem('')
    try {
      await call('DELETE /api/memory/{unitId}', { params })
      onDelete()
    } catch (fault) {
      setProblem((fault as Error).message)
      setWaiting(false)
    }
  }

  if (mode === 'change')
    return (
      <li className="border-line border-b bg-sheet px-4 py-3">
        <UnitForm unit={unit} onSave={save} onCancel={() => setMode('rest')} />
      </li>
    )
  return (
    <li className="border-line border-b py-3.5">
      <div className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        <p lang="de" className="reading text-soft hyphens-auto [overflow-wrap:anywhere]">
          <MarkedText text={unit.source} ranges={unit.found?.source ?? []} />
        </p>
        <p lang={unit.targetLanguage} className="reading [overflow-wrap:anywhere]">
          <MarkedText text={unit.target} ranges={unit.found?.target ?? []} />
        </p>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="min-w-0 text-soft [overflow-wrap:anywhere]">
          <Origin unit={unit} /> · <TimeAgo at={unit.at} asOf={asOf} />
          {unit.updatedBy && ` · ${unit.updatedBy}`}
          {unit.targetLanguage === 'en-US' ? ' · American' : ' · British'}
        </p>
        <p className="-mr-2 ml-auto flex">
          <button
            ref={change}
            type="button"
            data-row=""
            className="button button-quiet"
            aria-label={`Change ${unit.source}`}
            onClick={() => setMode('change')}
          >
            Change
          </button>
          <button
            type="button"
            data-delete=""
            className="button button-quiet"
            aria-label={`Delete ${unit.source}`}
            onClick={() => setMode('delete')}
          >
            Delete
          </button>
        </p>
      </div>
      {mode === 'delete' && (
        <DeleteChoice
          words="The pair will be offered in no article any more. The articles themselves stay as they are."
          waiting={waiting}
          onDelete={remove}
          onKeep={() => setMode('rest')}
        />
      )}
      <Problem words={problem} className={problem === '' ? '' : 'mt-2'} />
    </li>
  )
}

/** Where the pair comes from. */
function Origin({ unit: { articleId, articleTitle, recorded } }: { unit: MemoryUnit }) {
  if (articleId !== null && articleTitle !== null)
    return (
      <Link
        href={`/articles/${articleId}`}
        prefetch={false}
        lang="de"
        className="underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        {articleTitle}
      </Link>
    )
  if (recorded) return 'Came with the product'
  return articleId === null ? 'Imported' : 'From an article that was deleted'
}
