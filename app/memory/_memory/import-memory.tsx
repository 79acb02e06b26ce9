'use client'

import { useMemo, useState } from 'react'
import { call } from '#app/_client/call.ts'
import type { FormatChoice } from '#app/_ui/entries/format-choice.ts'
import { ImportDialog } from '#app/_ui/entries/import-dialog.tsx'
import type { ImportCalls } from '#app/_ui/entries/use-import.ts'
import type { TargetLanguage } from '#lib/article'

interface Pair {
  source: string
  target: string
  targetLanguage: TargetLanguage
}

/** `''`: both. */
type Country = TargetLanguage | ''

function callsFor(country: Country): ImportCalls<Pair> {
  const targetLanguage = country === '' ? undefined : country
  return {
    async preview(file, signal) {
      const query = { dryRun: true, targetLanguage }
      const answer = await call('POST /api/memory/import', { form: { file }, query, signal })
      if (!('sample' in answer)) throw new Error('The server gave no preview of the file.')
      return answer
    },
    run: (file, signal) =>
      call('POST /api/memory/import', { form: { file }, query: { targetLanguage }, signal }),
  }
}

interface ImportMemoryProps {
  format: FormatChoice
  onClose: (changed: boolean) => void
}

export function ImportMemory({ format, onClose }: ImportMemoryProps) {
  const [country, setCountry] = useState<Country>('')
  const calls = useMemo(() => callsFor(country), [country])
  return (
    <ImportDialog
      title="Import a memory"
      noun="pair"
      formats={format.label}
      accepts={format.extensions.map((ending) => `.${ending}`).join(',')}
      calls={calls}
      options={
        <label className="mb-4 block">
          <span className="label mb-1 block">English that names no country is for</span>
          <select
            className="field"
            value={country}
            onChange={(event) => setCountry(event.target.value as Country)}
          >
            <option value="">British and American articles</option>
            <option value="en-GB">British articles</option>
            <option value="en-US">American articles</option>
          </select>
        </label>
      }
      show={({ source, target, targetLanguage }) => (
        <>
          <span lang="de" className="block text-soft">
            {source}
          </span>
          <span lang={targetLanguage}>{target}</span>
        </>
      )}
      onClose={onClose}
    />
  )
}
