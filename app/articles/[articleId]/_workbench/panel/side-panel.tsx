'use client'

import { memo } from 'react'
import { inDigits } from '#app/_ui/counted.ts'
import { useWorkbench } from '../workbench-state.ts'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { Suggestions } from './suggestions.tsx'
import { Terms } from './terms.tsx'
import { useFindings } from './use-findings.ts'
import { TABS, type Tab } from './use-panel.ts'

const LABELS: Record<Tab, string> = {
  suggestions: 'Suggestions',
  terms: 'Terms',
  history: 'History',
  comments: 'Comments',
}

const CONTENTS = { suggestions: Suggestions, terms: Terms, history: History, comments: Comments }

/**
 * What is known of the active sentence, beside it: what the machine said, what it said before, what people say.
 * Typing in the sentence above it does not render it again.
 */
export const SidePanel = memo(function SidePanel() {
  const { active, panel, comments } = useWorkbench()
  const { tab } = panel
  const open = comments.of(active.id).filter(({ resolved }) => !resolved).length
  const Content = CONTENTS[tab]
  const sentence = `Sentence ${inDigits(active.index + 1)}`
  return (
    <div data-panel>
      <p aria-hidden="true" className="label px-4 pt-3">
        {sentence}
      </p>
      <div role="tablist" aria-label={sentence} className="flex gap-4 border-line border-b px-4">
        {TABS.map((id, index) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls={`panel-${id}`}
            tabIndex={tab === id ? 0 : -1}
            onClick={() => panel.choose(id)}
            onKeyDown={(event) => {
              const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
              const other = step && TABS[(index + step + TABS.length) % TABS.length]
              if (!other) return
              panel.choose(other)
              document.getElementById(`tab-${other}`)?.focus()
            }}
            className="-mb-px border-transparent border-b-2 py-2 text-soft hover:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            {LABELS[id]}
            {id === 'comments' && open > 0 && ` (${open})`}
            {id === 'terms' && active.id !== '' && <TermCount segmentId={active.id} />}
          </button>
        ))}
      </div>
      <div
        id={`panel-${tab}`}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
        className="px-4 py-3 focus-visible:outline-offset-[-2px]"
      >
        <Content key={tab === 'suggestions' ? tab : active.id} />
      </div>
    </div>
  )
})

/** How many terms want a look, on the tab: nobody need open it to know. It renders by itself while one types. */
function TermCount({ segmentId }: { segmentId: string }) {
  const count = useFindings(segmentId).filter(({ check }) => check === 'term').length
  return count > 0 && ` (${count})`
}
