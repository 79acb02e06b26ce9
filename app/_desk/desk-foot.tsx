'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { KeysFoot } from '../_ui/keys/keys-foot.tsx'
import { useKeys } from '../_ui/keys/use-keys.ts'
import { moveFocus } from '../_ui/page/move-focus.ts'

const KEYS = [
  { keys: 'N', action: 'New article' },
  { keys: '/', action: 'Search titles and texts' },
  { keys: '↓ J', action: 'Next article' },
  { keys: '↑ K', action: 'Previous article' },
  { keys: 'Enter', action: 'Open the article' },
  { keys: 'R', action: 'Change its title, or which English it is in' },
  { keys: 'B', action: 'The bin' },
] as const

/** The line at the foot of the desk: its keys, and which translator is at hand. */
export function DeskFoot({ translator }: { translator: ReactNode }) {
  const router = useRouter()
  useKeys({
    n: () => router.push('/articles/new'),
    b: () => router.push('/bin'),
    r: () => renameButton()?.click(),
    '/': () => document.querySelector<HTMLInputElement>('#desk-search')?.select(),
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
  })
  return (
    <KeysFoot keys={KEYS}>
      <span className="font-reading text-[0.9375rem] text-ink">Gegenlesen</span>
      <span aria-hidden="true"> · </span>
      {translator}
    </KeysFoot>
  )
}

/** That of the row in which the focus is. */
function renameButton(): HTMLElement | null | undefined {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-rename]')
}
