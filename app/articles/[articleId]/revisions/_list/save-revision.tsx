'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { call } from '#app/_client/call.ts'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { revisionName } from '#app/_ui/version/version-label.ts'
import { LIMITS } from '#lib/article'
import { SAVE_REVISION } from './revisions-commands.ts'

interface SaveRevisionProps {
  articleId: string
  /** Sentences the latest revision does not hold; null when there is none. */
  unsaved: number | null
  first: boolean
}

/** A label, Enter, done; `revisions.save` leads into the field, and once there saves. */
export function SaveRevision({ articleId, unsaved, first }: SaveRevisionProps) {
  const router = useRouter()
  const [refreshing, startTransition] = useTransition()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const [notice, setNotice] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const busy = saving || refreshing

  const save = async () => {
    if (busy || !field.current) return
    setSaving(true)
    setProblem('')
    setNotice('')
    try {
      const label = field.current.value.trim()
      const revision = await call('POST /api/articles/{articleId}/revisions', {
        params: { articleId },
        body: label === '' ? {} : { label },
      })
      field.current.value = ''
      setNotice(`Saved as ${revisionName(revision)}.`)
      startTransition(() => router.refresh())
    } catch (fault) {
      setProblem((fault as Error).message)
    }
    setSaving(false)
  }

  const nothingNew = unsaved === 0
  return (
    <form
      className="mt-5"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor="revision-label" className="label mb-1 block">
        What is this state? (optional)
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id="revision-label"
          className="field min-w-52 flex-1"
          maxLength={LIMITS.label}
          autoComplete="off"
          placeholder={first ? 'First draft' : 'After desk check'}
        />
        <button type="submit" className="button button-primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save a revision'}{' '}
          <KeyCap keys={SAVE_REVISION.keys} className="max-sm:hidden" />
        </button>
      </div>
      <p role="status" className="mt-1.5 min-h-5 text-soft">
        {notice || (nothingNew ? 'The latest revision holds the current text already.' : '')}
      </p>
      <Problem words={problem} className="mt-1" />
    </form>
  )
}
