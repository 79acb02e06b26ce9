'use client'

import { useRouter } from 'next/navigation'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { useKeys } from '#app/_ui/keys/use-keys.ts'
import { moveFocus } from '#app/_ui/page/move-focus.ts'

const KEYS = [
  { keys: '↓ J', action: 'Next article' },
  { keys: '↑ K', action: 'Previous article' },
  { keys: 'Enter', action: 'Bring the article back' },
  { keys: 'Esc', action: 'All articles' },
] as const

export function BinFoot() {
  const router = useRouter()
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
    Escape: () => router.push('/'),
  })
  return <KeysFoot keys={KEYS} />
}
