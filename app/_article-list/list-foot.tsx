'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Commands } from '../_ui/keys/commands.tsx'
import { KeysFoot } from '../_ui/keys/keys-foot.tsx'
import { useFocusedRow } from '../_ui/page/use-focused-row.ts'
import { ARTICLE_LIST_COMMANDS } from './article-list-commands.ts'

/** The line at the foot of the article list: its keys, and which engine is ready. */
export function ListFoot({ translator }: { translator: ReactNode }) {
  const router = useRouter()
  const focusedRow = useFocusedRow()
  return (
    <Commands commands={ARTICLE_LIST_COMMANDS} state={{ open: router.push, focusedRow }}>
      <KeysFoot>
        <span className="font-reading text-[0.9375rem] text-ink">Gegenlesen</span>
        <span aria-hidden="true"> · </span>
        {translator}
      </KeysFoot>
    </Commands>
  )
}
