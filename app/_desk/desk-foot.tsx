'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { KeysFoot } from '../_ui/keys-foot.tsx'
import { useKeys } from '../_ui/use-keys.ts'

const KEYS = [
  { keys: 'N', action: 'New article' },
  { keys: '/', action: 'Search titles and texts' },
  { keys: '↓ J', action: 'Next article' },
  { keys: '↑ K', action: 'Previous article' },
  { keys: 'Enter', action: 'Open the article' },
] as const

/** The line at the foot of the desk: its keys, and which translator is at hand. */
export function DeskFoot({ translator }: { translator: ReactNode }) {
  const router = useRouter()
  useKeys({
    n: () => router.push('/articles/new'),
    '/': () => document.querySelector<HTMLInputElement>('#desk-search')?.select(),
    j: () => moveBy(1),
    k: () => moveBy(-1),
    ArrowDown: () => moveBy(1),
    ArrowUp: () => moveBy(-1),
  })
  return (
    <KeysFoot keys={KEYS}>
      <span className="font-reading text-[0.9375rem] text-ink">Gegenlesen</span>
      <span aria-hidden="true"> · </span>
      {translator}
    </KeysFoot>
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
