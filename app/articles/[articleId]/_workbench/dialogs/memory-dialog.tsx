'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '#app/_client/call.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { MarkedText } from '#app/_ui/text/marked-text.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { MemoryResult } from '#lib/api'
import { selectedWords } from '../carets.ts'
import { useWorkbench } from '../workbench-state.ts'

type Found =
  | { kind: 'nothing asked' }
  | { kind: 'found'; units: MemoryResult[]; asOf: string }
  | { kind: 'problem'; words: string }

/** Where these words stood before, in German or English, and how they were put. */
export function MemoryDialog({ onClose }: { onClose: () => void }) {
  // What was selected when it was opened.
  const [text, setText] = useState(selectedWords)
  const [found, setFound] = useState<Found>({ kind: 'nothing asked' })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return setFound({ kind: 'nothing asked' })
    const left = new AbortController()
    const asking = setTimeout(() => {
      const query = { q: wanted, mode: 'concordance', limit: 30 } as const
      call('GET /api/memory', { query, signal: left.signal }).then(
        (units) => left.signal.aborted || setFound({ kind: 'found', units, asOf: new Date().toISOString() }),
        (fault: Error) => left.signal.aborted || setFound({ kind: 'problem', words: fault.message }),
      )
    }, 150)
    return () => {
      clearTimeout(asking)
      left.abort()
    }
  }, [wanted])

  return (
    <Dialog title="Search the memory" onClose={onClose}>
      <label className="block">
        <span className="label mb-1 block">German or English words; “in quotation marks” side by side</span>
        <input
          className="field"
          value={text}
          maxLength={300}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div aria-live="polite">
        {found.kind === 'problem' && <p className="mt-3 text-warning">{found.words}</p>}
        {found.kind === 'nothing asked' && (
          <p className="mt-3 text-soft">Every sentence that was confirmed is in the memory.</p>
        )}
        {found.kind === 'found' && found.units.length === 0 && (
          <p className="mt-3 text-soft">The memory holds no sentence with these words.</p>
        )}
      </div>
      {found.kind === 'found' && <FoundUnits {...found} onClose={onClose} />}
    </Dialog>
  )
}

interface FoundUnitsProps {
  units: readonly MemoryResult[]
  asOf: string
  onClose: () => void
}

function FoundUnits({ units, asOf, onClose }: FoundUnitsProps) {
  const { place, targetField } = useWorkbench()
  return (
    <ol className="mt-2">
      {units.map((unit) => (
        <li
          key={`${unit.at} ${unit.source} ${unit.target}`}
          className="border-line border-b py-3 last:border-b-0"
        >
          <p lang="de" className="reading text-[0.9375rem] text-soft">
            <MarkedText text={unit.source} ranges={unit.found?.source ?? []} />
          </p>
          <p lang={unit.targetLanguage} className="reading text-[1rem]">
            <MarkedText text={unit.target} ranges={unit.found?.target ?? []} />
          </p>
          <p className="mt-1 flex items-center justify-between gap-2 text-soft">
            <TimeAgo at={unit.at} asOf={asOf} />
            {place.view === 'edit' && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  flushSync(onClose)
                  targetField.take(unit.target)
                }}
              >
                Take the English
              </button>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
