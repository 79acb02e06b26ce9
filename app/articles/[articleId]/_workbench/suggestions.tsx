'use client'

import { engineWords } from './engine-words.ts'
import type { BesideSentence } from './side-panel.tsx'
import { useSegment } from './use-session.ts'

/** What a machine or the memory says of a sentence, to be taken with a key. */
export function Suggestions({ segmentId, language, sample, onTake }: BesideSentence) {
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
