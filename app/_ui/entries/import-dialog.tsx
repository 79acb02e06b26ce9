'use client'

import { type ReactNode, useEffect, useId, useState } from 'react'
import { counted, inDigits } from '../counted.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { Problem } from '../page/problem.tsx'
import { ImportPreviewList } from './import-preview-list.tsx'
import { type ImportCalls, useImport } from './use-import.ts'

interface ImportDialogProps<Entry> {
  title: string
  /** What one entry is called: `term`. */
  noun: string
  /** What may be chosen, in words. */
  formats: string
  /** The `accept` of the file field. */
  accepts: string
  calls: ImportCalls<Entry>
  /** Settings of the import, above the choice of a file. */
  options?: ReactNode
  show: (entry: Entry) => ReactNode
  /** Told whether anything may have been added. */
  onClose: (changed: boolean) => void
}

/** Brings in a file: says first what it will do, and does that with one button. */
export function ImportDialog<Entry>(props: ImportDialogProps<Entry>) {
  const { title, noun, formats, accepts, calls, options, show, onClose } = props
  const { state, choose, add, stop, again } = useImport(calls)
  const changed = state.kind === 'done' || state.kind === 'stopped' || state.kind === 'adding'
  return (
    <Dialog title={title} onClose={() => onClose(changed)}>
      {state.kind === 'choosing' && (
        <>
          {options}
          <FileChoice formats={formats} accepts={accepts} onFile={choose} />
          <Problem words={state.problem} className={state.problem === '' ? '' : 'mt-3'} />
        </>
      )}
      {state.kind === 'reading' && <Working words={`Reading ${state.file.name}…`} onStop={stop} />}
      {state.kind === 'previewed' && (
        <>
          <ImportPreviewList noun={noun} fileName={state.file.name} preview={state.preview} show={show} />
          <div className="sticky -bottom-6 -mx-6 mt-4 flex flex-wrap justify-end gap-2 bg-paper px-6 pt-3 pb-6">
            <button type="button" className="button" onClick={again}>
              Another file
            </button>
            {state.preview.added > 0 && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => add(state.file, state.preview)}
              >
                Add {counted(state.preview.added, noun)}
              </button>
            )}
          </div>
        </>
      )}
      {state.kind === 'adding' && (
        <Working words={`Adding ${counted(state.preview.added, noun)}…`} onStop={stop} />
      )}
      {state.kind === 'stopped' && (
        <Ended onClose={() => onClose(true)}>
          Stopped. What was added until then stays; the same file, sent again, adds the rest.
        </Ended>
      )}
      {state.kind === 'done' && (
        <Ended onClose={() => onClose(true)}>
          {counted(state.added, noun)} added
          {state.known > 0 ? `; ${inDigits(state.known)} known before.` : '.'}
        </Ended>
      )}
    </Dialog>
  )
}

interface FileChoiceProps {
  formats: string
  accepts: string
  onFile: (file: File) => void
}

function FileChoice({ formats, accepts, onFile }: FileChoiceProps) {
  const field = useId()
  return (
    <div>
      <label htmlFor={field} className="label mb-1 block">
        {formats}, at most 20 MB
      </label>
      <input
        id={field}
        type="file"
        accept={accepts}
        className="field py-1.5 file:mr-3 file:rounded-md file:border-0 file:bg-well file:px-2.5 file:py-1 file:text-ink"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          if (chosen) onFile(chosen)
        }}
      />
      <p className="mt-2 text-soft">Nothing is stored before you have seen what the file would do.</p>
    </div>
  )
}

/** What takes its time, for how long already, and a way out. */
function Working({ words, onStop }: { words: string; onStop: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div>
      <p role="status" className="font-reading text-[1.1875rem] [overflow-wrap:anywhere]">
        {words}
      </p>
      <progress aria-label={words} className="mt-3 w-full accent-[var(--accent)]" />
      <div className="mt-3 flex items-center justify-between">
        <p className="text-soft tabular-nums">{seconds > 1 ? counted(seconds, 'second') : ''}</p>
        <button type="button" className="button" onClick={onStop}>
          Stop
        </button>
      </div>
    </div>
  )
}

function Ended({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <div>
      <p role="status" className="font-reading text-[1.1875rem]">
        {children}
      </p>
      <div className="mt-4 flex justify-end">
        {/* biome-ignore lint/a11y/noAutofocus: what had the focus is gone, and this is what is left to do */}
        <button type="button" autoFocus className="button button-primary" onClick={onClose}>
          Done
        </button>
      </div>
    </div>
  )
}
