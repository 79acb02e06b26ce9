'use client'

import { useState } from 'react'
import type { CommentList } from '../data/use-comments.ts'
import type { TermList } from '../data/use-terms.ts'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import type { PanelSentence } from './panel-sentence.ts'
import { Suggestions } from './suggestions.tsx'
import { Terms } from './terms.tsx'

const TABS = ['suggestions', 'terms', 'history', 'comments'] as const
type Tab = (typeof TABS)[number]
const LABELS: Record<Tab, string> = {
  suggestions: 'Suggestions',
  terms: 'Terms',
  history: 'History',
  comments: 'Comments',
}

/** What is known of the active sentence, beside it: what the machine said, what it said before, what people say. */
export function SidePanel({
  comments,
  glossary,
  ...sentence
}: PanelSentence & { comments: CommentList; glossary: TermList }) {
  const [tab, setTab] = useState<Tab>('suggestions')
  const { segmentId } = sentence
  const open = comments.of(segmentId).filter(({ resolved }) => !resolved).length
  return (
    <>
      <div
        role="tablist"
        aria-label={`Sentence ${sentence.number}`}
        className="flex gap-4 border-line border-b px-4 pt-3"
      >
        {TABS.map((id, index) => (
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
              const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
              const other = step && TABS[(index + step + TABS.length) % TABS.length]
              if (!other) return
              setTab(other)
              document.getElementById(`tab-${other}`)?.focus()
            }}
            className="-mb-px border-transparent border-b-2 py-2 text-soft hover:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            {LABELS[id]}
            {id === 'comments' && open > 0 && ` (${open})`}
          </button>
        ))}
      </div>
      <div id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} className="px-4 py-3">
        {tab === 'suggestions' && <Suggestions {...sentence} />}
        {tab === 'terms' && <Terms key={segmentId} {...sentence} glossary={glossary} />}
        {tab === 'history' && <History key={segmentId} {...sentence} />}
        {tab === 'comments' && <Comments key={segmentId} segmentId={segmentId} comments={comments} />}
      </div>
    </>
  )
}
