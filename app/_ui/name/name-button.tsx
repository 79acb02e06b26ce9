'use client'

import { useState } from 'react'
import { LIMITS } from '#lib/article'
import { Dialog } from '../dialog/dialog.tsx'
import { Problem } from '../page/problem.tsx'
import { saveOwnName, useOwnName } from './own-name.ts'

/** Says which name one signs with, and opens the dialog that changes it. `known` is what the server read. */
export function NameButton({ known }: { known: string | null }) {
  const name = useOwnName(known)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button button-quiet min-h-8 max-w-full" onClick={() => setOpen(true)}>
        <span className="truncate">{name ? `Your name: ${name}` : 'Your name'}</span>
      </button>
      {open && <NameDialog name={name ?? ''} onClose={() => setOpen(false)} />}
    </>
  )
}

function NameDialog({ name: before, onClose }: { name: string; onClose: () => void }) {
  const [name, setName] = useState(before)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    setProblem('')
    try {
      await saveOwnName(name)
      onClose()
    } catch (fault) {
      setSaving(false)
      setProblem((fault as Error).message)
    }
  }

  return (
    <Dialog title="Your name" onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        <label className="block">
          <span className="label mb-1 block">Name (optional)</span>
          <input
            className="field"
            autoComplete="name"
            maxLength={LIMITS.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="max-w-[34rem] text-soft">
          Comments, revisions and the history of a sentence say it from now on. It is kept in this browser;
          leave it empty to write without a name.
        </p>
        <Problem words={problem} />
        <div className="flex justify-end">
          <button type="submit" className="button button-primary" aria-disabled={saving}>
            {saving ? 'Saving…' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
