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
import type { MemoryUnit } from '#lib/api'
import { ImportMemory } from './import-memory.tsx'
import { MEMORY_COMMANDS } from './memory-commands.ts'
import { UnitList } from './unit-list.tsx'

interface MemoryPageProps {
  first: { units: MemoryUnit[]; next?: string }
  q: string
  format: FormatChoice
  /** The server's clock when it read the units. */
  asOf: string
}

/** The pairs that all articles share: search, list, files in and out. */
export function MemoryPage({ first, q, format, asOf }: MemoryPageProps) {
  const router = useRouter()
  const focusedRow = useFocusedRow()
  const [importing, setImporting] = useState(false)
  const state = { open: router.push, focusedRow, importFile: () => setImporting(true) }
  return (
    <Commands commands={MEMORY_COMMANDS} state={state}>
      <div className="flex min-h-dvh flex-col">
        <TopBar back={{ href: '/', label: 'All articles' }} title="Translation memory">
          <CommandButton id="memory.import" className="button button-quiet" showsKeys={false} />
          <a href="/api/memory/export" download title="The whole memory" className="button button-quiet">
            <span className="max-sm:sr-only">Export</span> {format.label}
          </a>
        </TopBar>
        <main className="mx-auto w-full max-w-[66rem] flex-1 px-4 pt-6 pb-16 sm:px-6">
          <div className="flex border-line-strong border-b pb-2">
            <SearchInUrl
              id="memory-search"
              path="/memory"
              label="Search the memory"
              hint="German or English words; “in quotation marks” side by side"
              q={q}
            />
          </div>
          <UnitList key={`${q} ${asOf}`} {...first} q={q} asOf={asOf} />
        </main>
        <KeysFoot />
        {importing && (
          <ImportMemory
            format={format}
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
