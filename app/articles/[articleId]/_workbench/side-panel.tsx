'use client'

import { useEffect, useState } from 'react'
import { changes } from '#lib/diff'
import { ChangedText } from '../../../_ui/changed-text.tsx'
import { STATUS_WORDS } from '../../../_ui/status-sign.tsx'
import { TimeAgo } from '../../../_ui/time-ago.tsx'
import { engineWords } from './engine-words.ts'
import type { ArticleRequests, HistoryAnswer } from './requests.ts'
import { useSegment } from './use-session.ts'

interface SidePanelProps {
  segmentId: string
  number: number
  language: string
  sample: boolean
  requests: ArticleRequests
  onTake: (text: string) => void
}

type Tab = 'suggestions' | 'history'
const TABS: { id: Tab; label: string }[] = [
  { id: 'suggestions', label: 'Suggestions' },
  { id: 'history', label: 'History' },
]

/** What is known of the active sentence, beside it: what the machine said, what it said before. */
export function SidePanel(props: SidePanelProps) {
  const [tab, setTab] = useState<Tab>('suggestions')
  return (
    <>
      <div
        role="tablist"
        aria-label={`Sentence ${props.number}`}
        className="flex gap-4 border-line border-b px-4 pt-3"
      >
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls={`panel-${id}`}
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
              const other = id === 'history' ? 'suggestions' : 'history'
              setTab(other)
              document.getElementById(`tab-${other}`)?.focus()
            }}
            className="-mb-px border-transparent border-b-2 py-2 text-soft hover:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} className="px-4 py-3">
        {tab === 'suggestions' ? <Suggestions {...props} /> : <History {...props} />}
      </div>
    </>
  )
}

function Suggestions({ segmentId, language, sample, onTake }: SidePanelProps) {
  const { segment } = useSegment(segmentId)
  if (segment.machine === null) {
    return <p className="py-2 text-soft">No suggestion for this sentence yet.</p>
  }
  return (
    <div className="border-line border-b pb-4">
      <div className="flex items-center justify-between gap-2">
        <h2 className="label first-letter:uppercase">
          {engineWords(segment, sample)}
          {segment.match !== null && !sample && ` · ${segment.match} %`}
        </h2>
        <button type="button" className="button button-quiet" onClick={() => onTake(segment.machine ?? '')}>
          Take <kbd className="key">Ctrl M 1</kbd>
        </button>
      </div>
      <p lang={language} className="reading text-[1rem]">
        {segment.machine}
      </p>
    </div>
  )
}

const ORIGINS: Record<string, string> = {
  machine: 'machine translation',
  restore: 'restored from a revision',
  conflict: 'came too late, kept aside',
  split: 'split',
  join: 'joined',
  import: 'imported',
}

function History({ segmentId, language, requests, onTake }: SidePanelProps) {
  const { segment } = useSegment(segmentId)
  const [answer, setAnswer] = useState<{ asOf: string; entries: HistoryAnswer[] | string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new version is one more entry
  useEffect(() => {
    let wanted = true
    requests
      .history(segmentId)
      .then((entries) => wanted && setAnswer({ asOf: new Date().toISOString(), entries }))
      .catch((problem: Error) => wanted && setAnswer({ asOf: '', entries: problem.message }))
    return () => {
      wanted = false
    }
  }, [requests, segmentId, segment.version])

  if (!answer) return <p className="py-2 text-soft">Reading the history…</p>
  if (typeof answer.entries === 'string') return <p className="py-2 text-warning">{answer.entries}</p>
  const entries = answer.entries.filter((entry) => entry.target !== null)
  if (entries.length === 0) return <p className="py-2 text-soft">This sentence has no history yet.</p>
  return (
    <ol>
      {entries.map((entry, index) => (
        <li
          key={`${entry.version} ${entry.at} ${entry.from}`}
          className="border-line border-b py-3 first:pt-0"
        >
          <div className="flex items-center justify-between gap-2">
            <h2 className="label">
              {ORIGINS[entry.from] ?? STATUS_WORDS[entry.status]} ·{' '}
              <TimeAgo at={entry.at} asOf={answer.asOf} />
            </h2>
            {entry.target !== segment.target && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => onTake(entry.target ?? '')}
              >
                Take
              </button>
            )}
          </div>
          <p lang={language} className="reading text-[1rem]">
            <ChangedText
              changes={changes(entries[index + 1]?.target ?? entry.target ?? '', entry.target ?? '')}
            />
          </p>
        </li>
      ))}
    </ol>
  )
}
