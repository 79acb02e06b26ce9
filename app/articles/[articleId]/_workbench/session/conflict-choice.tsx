'use client'

import { useEffect, useRef } from 'react'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import type { Segment } from '#lib/article'
import { changes } from '#lib/diff'

interface ConflictChoiceProps {
  mine: string
  latest: Segment
  language: string
  onChoose: (choice: { keep: 'mine' } | { keep: 'theirs' }) => void
}

/** Two people wrote one sentence: both texts, and the choice. The field above holds one's own and can be edited first. */
export function ConflictChoice({ mine, latest, language, onChoose }: ConflictChoiceProps) {
  const theirs = latest.target ?? ''
  const box = useRef<HTMLDivElement>(null)
  // It opens below the field, which may stand at the foot of the window.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={box} role="alert" className="mt-2 rounded-xl bg-warning-bg px-3 py-2.5 not-italic">
      <p className="font-semibold text-warning">
        {latest.updatedBy ?? 'Someone else'} changed this sentence.
      </p>
      <p className="mt-1 text-ink">
        Your text is in the field and kept on this computer. Theirs, with what differs from yours:
      </p>
      <p lang={language} className="reading mt-1 text-[1rem] text-ink">
        {theirs === '' ? (
          <em>They emptied it.</em>
        ) : (
          <ChangedText changes={changes(mine, theirs)} side="after" />
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => onChoose({ keep: 'mine' })}>
          Keep mine
        </button>
        <button type="button" className="button" onClick={() => onChoose({ keep: 'theirs' })}>
          Take theirs
        </button>
      </div>
      <p className="mt-1.5 text-soft">The other text stays in the history of the sentence.</p>
    </div>
  )
}
