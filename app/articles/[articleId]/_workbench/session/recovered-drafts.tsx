'use client'

import { useCurrentSession, useSummary } from './use-session.ts'

/**
 * Texts that no sentence took: it was joined away or restored over, or another window of this computer had left
 * a text for a sentence that was written in again. Shown until one lets go.
 */
export function RecoveredDrafts({ language }: { language: string }) {
  const session = useCurrentSession()
  useSummary(session)
  const drafts = session.unplacedDrafts()
  if (drafts.length === 0) return null
  const present = new Set(session.order)
  return (
    <section aria-label="Texts without a sentence" className="mx-auto mt-5 max-w-[74rem] px-4 md:px-8">
      <div role="alert" className="rounded-xl bg-warning-bg px-5 py-4">
        <p className="font-semibold text-warning">
          {drafts.length === 1 ? 'One text' : `${drafts.length} texts`} you wrote could not go to its
          sentence. Copy what you need.
        </p>
        <ul>
          {drafts.map((entry) => (
            <li key={`${entry.segmentId} ${entry.tab}`} className="mt-3">
              <p lang="de" className="reading text-[0.9375rem] text-soft">
                {entry.source}
              </p>
              <p lang={language} className="reading">
                {entry.target}
              </p>
              <p className="text-[0.8125rem] text-soft">
                {present.has(entry.segmentId)
                  ? 'This sentence holds another text now.'
                  : 'This sentence is no longer in the article.'}
              </p>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => navigator.clipboard?.writeText(entry.target ?? '')}
              >
                Copy
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => session.discardDraft(entry)}
              >
                I no longer need it
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
