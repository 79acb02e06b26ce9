'use client'

import { useRouter } from 'next/navigation'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { useFocusedRow } from '#app/_ui/page/use-focused-row.ts'
import { BIN_COMMANDS } from './bin-commands.ts'

export function BinFoot() {
  const router = useRouter()
  const focusedRow = useFocusedRow()
  return (
    <Commands commands={BIN_COMMANDS} state={{ open: router.push, focusedRow }}>
      <KeysFoot />
    </Commands>
  )
}
