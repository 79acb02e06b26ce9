'use client'

import { call } from '#app/_client/call.ts'
import type { FormatChoice } from '#app/_ui/entries/format-choice.ts'
import { ImportDialog } from '#app/_ui/entries/import-dialog.tsx'
import type { ImportCalls } from '#app/_ui/entries/use-import.ts'
import type { TermDraft } from '#lib/term'

const CALLS: ImportCalls<TermDraft> = {
  async preview(file, signal) {
    const answer = await call('POST /api/terms/import', { form: { file }, query: { dryRun: true }, signal })
    if (!('sample' in answer)) throw new Error('The server gave no preview of the file.')
    return answer
  },
  run: (file, signal) => call('POST /api/terms/import', { form: { file }, signal }),
}

interface ImportTermsProps {
  formats: FormatChoice[]
  onClose: (changed: boolean) => void
}

export function ImportTerms({ formats, onClose }: ImportTermsProps) {
  return (
    <ImportDialog
      title="Import terms"
      noun="term"
      formats={formats.map(({ label }) => label).join(' or ')}
      accepts={formats.flatMap(({ extensions }) => extensions.map((ending) => `.${ending}`)).join(',')}
      calls={CALLS}
      show={({ source, target, note, avoid }) => (
        <>
          <span lang="de" className="text-soft">
            {source}
          </span>{' '}
          <span lang="en" className="font-semibold">
            {target}
          </span>
          {note && <span className="block text-soft">{note}</span>}
          {avoid.length > 0 && <span className="block text-soft">not {avoid.join(', ')}</span>}
        </>
      )}
      onClose={onClose}
    />
  )
}
