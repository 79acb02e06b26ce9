'use client'

import { Dialog } from '../dialog/dialog.tsx'
import type { Command } from './command.ts'
import { KeyCap } from './key-cap.tsx'
import { byScope } from './keys-list.ts'

interface KeysSheetProps<State> {
  commands: readonly Command<State>[]
  onClose: () => void
}

/** The sheet of all keys of a page or a dialog, by where they count. */
export function KeysSheet<State>({ commands, onClose }: KeysSheetProps<State>) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {byScope(commands).map(({ scope, title, commands }) => (
        <section key={scope} className="mt-5 first-of-type:mt-0">
          <h3 className="label mb-1">{title}</h3>
          <dl className="grid grid-cols-[6.5rem_1fr] gap-x-4 sm:grid-cols-[10rem_1fr]">
            {commands.map(({ id, keys, label }) => (
              <div key={id} className="col-span-2 grid grid-cols-subgrid border-line border-t py-1.5">
                <dt className="flex flex-wrap gap-1 self-center">
                  {keys.map((each) => (
                    <KeyCap key={each} keys={each} />
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
