'use client'

import { useCurrentSession, useSummary } from './use-session.ts'

/** Texts whose sentence is gone meanwhile (joined away by someone, or restored over): shown until one lets go. */
export function LostTexts({ language }: { language: string }) {
  const session = useCurrentSession()
  useSummary(session)
  const orphans = session.orphans()
  if (orphans.length === 0) return null
  return (
    <section aria-label="Texts without a sentence" className="mx-auto mt-5 max-w-[74rem] px-4 md:px-8">
      <div role="alert" className="rounded-xl bg-warning-bg px-5 py-4">
        <p className="font-semibold text-warning">
          {orphans.length === 1 ? 'One text' : `${orphans.length} texts`} you wrote could not go to its
          sentence, because the sentence is no longer there. Copy what you need.
        </p>
        <ul>
          {orphans.map((entry) => (
            <li key={entry.segmentId} className="mt-3">
              <p lang="de" className="reading text-[0.9375rem] text-soft">
                {entry.source}
              </p>
              <p lang={language} className="reading">
                {entry.target}
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
                onClick={() => session.dismissOrphan(entry.segmentId)}
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
