'use client'

import { memo, useEffect, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { STATUS_LABELS } from '#app/_ui/status-sign.tsx'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { HistoryEntry } from '#lib/article'
import { changes } from '#lib/diff'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

const ORIGINS: Record<string, string> = {
  machine: 'machine translation',
  restore: 'restored from a revision',
  conflict: 'came too late, kept aside',
  split: 'split',
  join: 'joined',
  import: 'imported',
}

/** Typing in the field beside must not look for it again. */
const WhatChanged = memo(function WhatChanged({ from, to }: { from: string; to: string }) {
  return <ChangedText changes={changes(from, to)} />
})

/** Every text that stood over the German of a sentence, with what it changed. */
export function History() {
  const { active, article, targetField } = useWorkbench()
  const segmentId = active.id
  const { segment } = useSegment(segmentId)
  const [answer, setAnswer] = useState<{ asOf: string; entries: HistoryEntry[] | string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new version is one more entry
  useEffect(() => {
    let wanted = true
    call('GET /api/articles/{articleId}/segments/{segmentId}/history', {
      params: { articleId: article.id, segmentId },
    })
      .then((entries) => wanted && setAnswer({ asOf: new Date().toISOString(), entries }))
      .catch((problem: Error) => wanted && setAnswer({ asOf: '', entries: problem.message }))
    return () => {
      wanted = false
    }
  }, [article.id, segmentId, segment.version])

  if (!answer) return <p className="py-2 text-soft">Reading the history…</p>
  if (typeof answer.entries === 'string') return <p className="py-2 text-warning">{answer.entries}</p>
  const entries = answer.entries.filter((entry) => entry.target !== null)
  if (entries.length === 0) return <p className="py-2 text-soft">This sentence has no history yet.</p>
  return (
    <ol>
      {entries.map((entry, index) => (
        <li
          key={`${entry.at} ${entry.from} ${entry.target}`}
          className="border-line border-b py-3 first:pt-0"
        >
          <div className="flex items-center justify-between gap-2">
            <h2 className="label">
              {ORIGINS[entry.from] ?? STATUS_LABELS[entry.status]} ·{' '}
              {entry.author !== null && `${entry.author} · `}
              <TimeAgo at={entry.at} asOf={answer.asOf} />
            </h2>
            {entry.target !== segment.target && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => targetField.take(entry.target ?? '')}
              >
                Take
              </button>
            )}
          </div>
          <p lang={article.targetLanguage} className="reading text-[1rem]">
            <WhatChanged from={entries[index + 1]?.target ?? entry.target ?? ''} to={entry.target ?? ''} />
          </p>
        </li>
      ))}
    </ol>
  )
}
