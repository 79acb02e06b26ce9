'use client'

import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { useCommands } from '#app/_ui/keys/commands.tsx'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { useWorkbench } from '../workbench-state.ts'

/** The few commands that carry the day. */
const HINTS: readonly { ids: readonly string[]; label: string }[] = [
  { ids: ['status.confirm'], label: 'confirm and go on' },
  { ids: ['moving.previous', 'moving.next'], label: 'move' },
  { ids: ['moving.unconfirmed'], label: 'next unconfirmed' },
  { ids: ['article.save-revision'], label: 'save a revision' },
]

/** The line at the foot: what just happened, or else the few keys that carry the day. */
export function KeyHints() {
  const { words } = useWorkbench().notice
  const { find } = useCommands()
  return (
    <footer className="no-print flex min-h-9 items-center justify-center gap-x-6 border-line border-t bg-paper px-4 text-soft">
      <p role="status" className={words ? 'py-1 text-ink' : 'sr-only'}>
        {words}
      </p>
      {!words && (
        <ul className="hidden gap-6 lg:flex">
          {HINTS.map(({ ids, label }) => (
            <li key={label} className="flex items-center gap-1.5">
              <KeyCap keys={ids.map((id) => find(id).keys[0] ?? '')} /> {label}
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <CommandButton id="help.palette" className="button button-quiet" keysFirst />
        <CommandButton id="help.keys" className="button button-quiet max-md:hidden" keysFirst />
      </div>
    </footer>
  )
}
