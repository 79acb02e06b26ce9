'use client'

import { memo } from 'react'
import { changes } from '#lib/diff'
import { ChangedText } from '../../../_ui/changed-text.tsx'
import type { BesideSentence } from './side-panel.tsx'
import { useSegment } from './use-session.ts'

/** Typing in the field beside must not look for it again. */
const WhatDiffers = memo(function WhatDiffers({ from, to }: { from: string; to: string }) {
  return <ChangedText changes={changes(from, to)} />
})

/** What a machine or the memory says of a sentence, each to be taken with a key. */
export function Suggestions({ segmentId, language, suggestions, onTake }: BesideSentence) {
  const { segment } = useSegment(segmentId)
  if (suggestions.length === 0) return <p className="py-2 text-soft">No suggestion for this sentence yet.</p>
  return (
    <ol>
      {suggestions.map(({ from, text, match, source }, index) => (
        <li key={`${from} ${text}`} className="border-line border-b py-3 first:pt-0">
          <div className="flex items-center justify-between gap-2">
            <h2 className="label first-letter:uppercase">
              {from}
              {match !== null && ` · ${match} %`}
            </h2>
            <button type="button" className="button button-quiet" onClick={() => onTake(text)}>
              Take {index < 9 && <kbd className="key">Ctrl M {index + 1}</kbd>}
            </button>
          </div>
          <p lang={language} className="reading text-[1rem]">
            {text}
          </p>
          {source !== null && (
            <p lang="de" className="reading mt-1 text-[0.875rem] text-soft">
              <WhatDiffers from={source} to={segment.source} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
