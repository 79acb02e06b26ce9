'use client'

import { Dialog } from '../dialog/dialog.tsx'
import { keysHere } from './mod-key.ts'

export interface KeyRow {
  /** Keys pressed together, a blank between them: `Ctrl Enter`. */
  keys: string
  action: string
}

/** The sheet of all keys of a page; opened by ? outside a text field and by F1 anywhere. */
export function KeysDialog({
  title,
  keys,
  onClose,
}: {
  title: string
  keys: readonly KeyRow[]
  onClose: () => void
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-5">
        {keys.map(({ keys: together, action }) => (
          <div
            key={together + action}
            className="col-span-2 grid grid-cols-subgrid border-line border-t py-2"
          >
            <dt className="flex flex-wrap gap-1 self-center">
              {keysHere(together)
                .split(' ')
                .map((key) => (
                  <kbd key={key} className="key">
                    {key}
                  </kbd>
                ))}
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
