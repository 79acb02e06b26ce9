'use client'

import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { useNameField } from '#app/_ui/name/use-name-field.tsx'
import { unsavedLabel } from '../session/unsaved-label.ts'
import { useWorkbench } from '../workbench-state.ts'

/** A label, Enter, done. */
export function RevisionDialog({ onClose }: { onClose: () => void }) {
  const { session, article, notice } = useWorkbench()
  const [label, setLabel] = useState('')
  const ownName = useNameField()
  const [state, setState] = useState<'' | 'saving' | string>('')

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (state === 'saving') return
    setState('saving')
    if (!(await session.flush())) {
      setState(unsavedLabel('the revision'))
      return
    }
    try {
      await ownName.save()
      const revision = await call('POST /api/articles/{articleId}/revisions', {
        params: { articleId: article.id },
        body: { label: label.trim() },
      })
      const name = `Revision ${revision.number}`
      const labelled = revision.label === name ? `${name} saved` : `${name} saved: ${revision.label}`
      const same = revision.number > 1 && revision.changedSincePrevious === 0
      notice.notify(
        same ? `${labelled}. No text has changed since revision ${revision.number - 1}.` : labelled,
      )
      onClose()
    } catch (problem) {
      setState((problem as Error).message)
    }
  }

  return (
    <Dialog title="Save a revision" onClose={onClose}>
      <form onSubmit={save}>
        <label className="block">
          <span className="label mb-1 block">What is this state? (optional)</span>
          <input
            className="field"
            maxLength={300}
            value={label}
            placeholder="After desk check"
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        {ownName.field}
        <p className="mt-2 text-soft">
          A revision keeps the whole article as it stands now. You can look at it, compare it and go back to
          it.
        </p>
        {state !== '' && state !== 'saving' && (
          <p role="alert" className="mt-3 rounded-md bg-warning-bg px-3 py-2 text-warning">
            {state}
          </p>
        )}
        <div className="mt-4 flex justify-end">
          <button type="submit" className="button button-primary" aria-disabled={state === 'saving'}>
            Save revision
          </button>
        </div>
      </form>
    </Dialog>
  )
}
