'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'

interface RestoreButtonProps {
  articleId: string
  number: number
  name: string
  /** As one word among others, not as a button with a frame. */
  quiet?: boolean
}

/** Goes back to a revision, after saying in one sentence what happens to the current text. */
export function RestoreButton({ articleId, number, name, quiet = false }: RestoreButtonProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [problem, setProblem] = useState('')

  const restore = async () => {
    setRestoring(true)
    setProblem('')
    try {
      await call('POST /api/articles/{articleId}/revisions/{number}/restore', {
        params: { articleId, number },
      })
      router.push(`/articles/${articleId}`)
    } catch (fault) {
      setRestoring(false)
      setProblem((fault as Error).message)
    }
  }

  return (
    <>
      <button
        type="button"
        aria-label={`Restore ${name}`}
        className={quiet ? 'min-h-8 text-accent underline-offset-4 hover:underline' : 'button button-primary'}
        onClick={() => setOpen(true)}
      >
        Restore
      </button>
      {open && (
        <Dialog title={`Restore ${name}`} onClose={() => setOpen(false)}>
          <p className="reading">
            The article will read as it did in this revision. What stands now is kept as a revision of its
            own, so nothing is lost.
          </p>
          <Problem words={problem} className="mt-3" />
          <div className="mt-5 flex justify-end">
            <button type="button" className="button button-primary" disabled={restoring} onClick={restore}>
              {restoring ? 'Restoring…' : 'Restore this revision'}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
