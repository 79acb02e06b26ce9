'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '#app/_client/call.ts'
import { callFile } from '#app/_client/call-file.ts'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import type { Revision } from '#lib/article'
import type { ExportFormatId } from '../data/catalogues.ts'
import { unsavedLabel } from '../session/unsaved-label.ts'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** Chooses a format and a state of the article, and names what is not confirmed before anything is exported. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { session, article, notice, catalogues } = useWorkbench()
  const [format, setFormat] = useState(catalogues.usualExportFormat)
  const [chosen, setChosen] = useState('current')
  const takesRevision = catalogues.exportFormats.find(({ id }) => id === format)?.takesRevision ?? false
  const version = takesRevision ? chosen : 'current'
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')

  const download = async (event: React.FormEvent) => {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    setProblem('')
    try {
      const saved = version !== 'current' || (await session.flush())
      if (!saved) throw new Error(unsavedLabel('the file'))
      const { blob, name } = await callFile('GET /api/articles/{articleId}/export', {
        params: { articleId: article.id },
        query: { format, revision: version === 'current' ? undefined : version },
      })
      const file = { blob, name: name ?? `article.${format}` }
      save(file)
      notice.notify(`Saved as ${file.name}`)
      onClose()
    } catch (fault) {
      setProblem((fault as Error).message)
      setWaiting(false)
    }
  }

  return (
    <Dialog title="Export" onClose={onClose}>
      <form onSubmit={download}>
        <FormatChoice format={format} onChoose={setFormat} />
        {takesRevision && <VersionChoice version={version} onChoose={setChosen} />}
        {version === 'current' && <Unconfirmed onClose={onClose} />}
        {problem && (
          <p role="alert" className="mt-3 rounded-md bg-warning-bg px-3 py-2 text-warning">
            {problem}
          </p>
        )}
        {/* It stays in sight below a long list, on a telephone too. */}
        <div className="sticky -bottom-6 -mx-6 mt-3 flex justify-end bg-paper px-6 pt-3 pb-6">
          <button type="submit" className="button button-primary" aria-disabled={waiting}>
            {waiting ? 'Making the file…' : 'Download'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface FormatChoiceProps {
  format: ExportFormatId
  onChoose: (format: ExportFormatId) => void
}

/** All formats, the usual one first. */
function FormatChoice({ format, onChoose }: FormatChoiceProps) {
  const { exportFormats, usualExportFormat } = useWorkbench().catalogues
  const usual = exportFormats.filter(({ id }) => id === usualExportFormat)
  const others = exportFormats.filter(({ id }) => id !== usualExportFormat)
  return (
    <fieldset>
      <legend className="label mb-1.5">Format</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {[...usual, ...others].map(({ id, label, extension, description }) => (
          <label
            key={id}
            className="flex cursor-pointer items-baseline gap-2.5 rounded-lg border border-line-strong px-3 py-2.5 has-checked:border-accent has-checked:bg-sheet"
          >
            <input
              type="radio"
              name="format"
              value={id}
              checked={format === id}
              onChange={() => onChoose(id)}
            />
            <span>
              <span className="font-semibold">{label}</span>{' '}
              <span className="text-soft">{[`.${extension}`, description].filter(Boolean).join(', ')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function VersionChoice({ version, onChoose }: { version: string; onChoose: (version: string) => void }) {
  const revisions = useRevisions(useWorkbench().article.id)
  return (
    <label className="mt-4 block">
      <span className="label mb-1 block">Which text</span>
      <select
        className="field w-full min-w-0"
        value={version}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="current">Current text</option>
        {revisions.map(({ number, label }) => (
          <option key={number} value={number}>
            {number} · {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function save({ blob, name }: { blob: Blob; name: string }) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const NAMED = 12

function Unconfirmed({ onClose }: { onClose: () => void }) {
  const { session, segmentIds, navigation } = useWorkbench()
  useSummary(session)
  const open = segmentIds
    .map((id, index) => ({ id, number: index + 1, view: session.view(id) }))
    .filter(({ view }) => view.status !== 'confirmed' && view.status !== 'reviewed')
  if (open.length === 0) {
    return <p className="mt-4 text-confirmed">Every sentence is confirmed.</p>
  }
  const untranslated = open.filter(({ view }) => view.target === null).length
  return (
    <section aria-label="Sentences not yet confirmed" className="mt-4 rounded-lg bg-warning-bg px-3 py-2.5">
      <p className="text-warning">
        <strong className="font-semibold">
          {inDigits(open.length)} of {counted(segmentIds.length, 'sentence')}{' '}
          {open.length === 1 ? 'is' : 'are'} not confirmed
        </strong>
        {untranslated > 0 &&
          `; ${untranslated} of them ${untranslated === 1 ? 'has' : 'have'} no English and will be marked in the file`}
        . You can export all the same.
      </p>
      <ul className="mt-1.5">
        {open.slice(0, NAMED).map(({ id, number, view }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                flushSync(onClose)
                navigation.go(id)
              }}
              className="flex min-h-6 w-full gap-2 text-left text-ink hover:underline"
            >
              <span className="w-8 shrink-0 text-right text-soft tabular-nums">{number}</span>
              <span className="truncate">{view.target ?? view.segment.source}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > NAMED && (
        <p className="mt-1 pl-10 text-soft">and {inDigits(open.length - NAMED)} more</p>
      )}
    </section>
  )
}

function useRevisions(articleId: string): Revision[] {
  const [revisions, setRevisions] = useState<Revision[]>([])
  useEffect(() => {
    let wanted = true
    call('GET /api/articles/{articleId}/revisions', { params: { articleId } }).then(
      (answer) => wanted && setRevisions([...answer].sort((a, b) => b.number - a.number)),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [articleId])
  return revisions
}
