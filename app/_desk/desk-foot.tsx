'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Commands } from '../_ui/keys/commands.tsx'
import { KeysFoot } from '../_ui/keys/keys-foot.tsx'
import { useFocusedRow } from '../_ui/page/use-focused-row.ts'
import { DESK_COMMANDS } from './desk-commands.ts'

/** The line at the foot of the article list: its keys, and which engine is ready. */
export function DeskFoot({ translator }: { translator: ReactNode }) {
  const router = useRouter()
  const focusedRow = useFocusedRow()
  return (
    <Commands commands={DESK_COMMANDS} state={{ open: router.push, focusedRow }}>
      <KeysFoot>
        <span className="font-reading text-[0.9375rem] text-ink">Gegenlesen</span>
        <span aria-hidden="true"> · </span>
        {translator}
      </KeysFoot>
    </Commands>
  )
}
