'use client'

import { type ReactNode, useState } from 'react'
import { type KeyRow, KeysDialog } from './keys-dialog.tsx'
import { useKeys } from './use-keys.ts'

const ALL_KEYS: KeyRow = { keys: '?', action: 'All keys, outside a text field (F1 anywhere)' }

/** The line at the foot of a page: a word of its own at the left, its keys at the right. */
export function KeysFoot({ keys, children }: { keys: readonly KeyRow[]; children?: ReactNode }) {
  const [open, setOpen] = useState(false)
  const show = () => setOpen(true)
  useKeys({ '?': show, F1: show })
  return (
    <footer className="no-print sticky bottom-0 z-10 border-line border-t bg-paper">
      <div className="mx-auto flex min-h-9 max-w-[60rem] items-center justify-between gap-6 px-4 text-soft sm:px-6">
        <div className="min-w-0">{children}</div>
        <button type="button" className="button button-quiet -mr-2" onClick={show}>
          <kbd className="key">?</kbd> all keys
        </button>
      </div>
      {open && <KeysDialog title="Keys" keys={[...keys, ALL_KEYS]} onClose={() => setOpen(false)} />}
    </footer>
  )
}
