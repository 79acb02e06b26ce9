'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FormatChoice } from '#app/_ui/entries/format-choice.ts'
import { SearchInUrl } from '#app/_ui/entries/search-in-url.tsx'
import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { useFocusedRow } from '#app/_ui/page/use-focused-row.ts'
import type { Term } from '#lib/term'
import { ImportTerms } from './import-terms.tsx'
import { TermList } from './term-list.tsx'
import { TERMS_COMMANDS } from './terms-commands.ts'

interface TermsPageProps {
  first: { terms: Term[]; next?: string }
  q: string
  formats: FormatChoice[]
  /** The server's clock when it read the terms. */
  asOf: string
}

/** The glossary that all articles share: search, list, files in and out. */
export function TermsPage({ first, q, formats, asOf }: TermsPageProps) {
  const router = useRouter()
  const focusedRow = useFocusedRow()
  const [adding, setAdding] = useState(false)
  const [importing, setImporting] = useState(false)
  const state = {
    open: router.push,
    focusedRow,
    add: () => setAdding(true),
    importFile: () => setImporting(true),
  }
  return (
    <Commands commands={TERMS_COMMANDS} state={state}>
      <div className="flex min-h-dvh flex-col">
        <TopBar back={{ href: '/', label: 'All articles' }} title="Terms">
          <CommandButton id="terms.import" className="button button-quiet" showsKeys={false} />
          {formats.map(({ id, label }) => (
            <a
              key={id}
              href={`/api/terms/export?format=${id}`}
              download
              title="All terms"
              className="button button-quiet"
            >
              <span className="max-sm:sr-only">Export</span> {label}
            </a>
          ))}
        </TopBar>
        <main className="mx-auto w-full max-w-[66rem] flex-1 px-4 pt-6 pb-16 sm:px-6">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line-strong border-b pb-2">
            <SearchInUrl
              id="terms-search"
              path="/terms"
              label="Search the terms"
              hint="Words of the German, the English, the note or the words to avoid; “in quotation marks” side by side"
              q={q}
            />
            <CommandButton id="terms.add" className="button" />
          </div>
          <TermList
            key={`${q} ${asOf}`}
            {...first}
            q={q}
            adding={adding}
            onAddingEnd={() => setAdding(false)}
          />
        </main>
        <KeysFoot />
        {importing && (
          <ImportTerms
            formats={formats}
            onClose={(changed) => {
              setImporting(false)
              if (changed) router.refresh()
            }}
          />
        )}
      </div>
    </Commands>
  )
}
