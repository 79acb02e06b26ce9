'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { KeysDialog } from '../_ui/keys-dialog.tsx'
import { useKeys } from '../_ui/use-keys.ts'

const KEYS = [
  { keys: 'N', action: 'New article' },
  { keys: '/', action: 'Search titles and texts' },
  { keys: '↓ J', action: 'Next article' },
  { keys: '↑ K', action: 'Previous article' },
  { keys: 'Enter', action: 'Open the article' },
  { keys: '?', action: 'All keys, outside a text field (F1 anywhere)' },
] as const

/** The line at the foot of the desk: its keys, and which translator is at hand. */
export function DeskFoot({ translator }: { translator: ReactNode }) {
  const router = useRouter()
  const [keysOpen, setKeysOpen] = useState(false)
  useKeys({
    n: () => router.push('/articles/new'),
    '/': () => document.querySelector<HTMLInputElement>('#desk-search')?.select(),
    j: () => moveBy(1),
    k: () => moveBy(-1),
    ArrowDown: () => moveBy(1),
    ArrowUp: () => moveBy(-1),
    '?': () => setKeysOpen(true),
    F1: () => setKeysOpen(true),
  })
  return (
    <footer className="sticky bottom-0 z-10 border-line border-t bg-paper">
      <div className="mx-auto flex min-h-9 max-w-[60rem] items-center justify-between gap-6 px-4 text-soft sm:px-6">
        <p>
          <span className="font-reading text-[0.9375rem] text-ink">Gegenlesen</span>
          <span aria-hidden="true"> · </span>
          {translator}
        </p>
        <button type="button" className="button button-quiet -mr-2" onClick={() => setKeysOpen(true)}>
          <kbd className="key">?</kbd> all keys
        </button>
      </div>
      {keysOpen && <KeysDialog title="Keys" keys={KEYS} onClose={() => setKeysOpen(false)} />}
    </footer>
  )
}

/** Moves the focus through the rows; from anywhere else it begins at the first or the last. */
function moveBy(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-desk-row]')]
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
  const wanted = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step
  const row = rows[Math.min(Math.max(wanted, 0), rows.length - 1)]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
