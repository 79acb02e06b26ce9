'use client'

import { type ReactNode, useState } from 'react'
import { KeyCap } from './key-cap.tsx'
import { type KeyRow, KeysDialog } from './keys-dialog.tsx'
import { useKeys } from './use-keys.ts'

const ALL_KEYS: KeyRow = { keys: '?', action: 'All keys, outside a text field (F1 anywhere)' }

interface KeysFootProps {
  keys: readonly KeyRow[]
  /** As wide as two columns of text. */
  wide?: boolean
  /** What stands at the left; a phone, which has no keys, shows the line only for this. */
  children?: ReactNode
}

/** The line at the foot of a page: a word of its own at the left, its keys at the right. */
export function KeysFoot({ keys, wide = false, children }: KeysFootProps) {
  const [open, setOpen] = useState(false)
  const show = () => setOpen(true)
  useKeys({ '?': show, F1: show })
  return (
    <footer className={`no-print border-line border-t bg-paper ${children ? '' : 'max-sm:hidden'}`}>
      <div
        className={`mx-auto flex min-h-9 items-center justify-between gap-6 px-4 text-soft ${wide ? 'max-w-[74rem] sm:px-8' : 'max-w-[66rem] sm:px-6'}`}
      >
        <div className="min-w-0">{children}</div>
        <button type="button" className="button button-quiet -mr-2 max-sm:hidden" onClick={show}>
          <KeyCap keys="?" /> all keys
        </button>
      </div>
      {open && <KeysDialog title="Keys" keys={[...keys, ALL_KEYS]} onClose={() => setOpen(false)} />}
    </footer>
  )
}
