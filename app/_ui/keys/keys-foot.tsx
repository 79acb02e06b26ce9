'use client'

import type { ReactNode } from 'react'
import { CommandButton } from './command-button.tsx'
import { useCommands } from './commands.tsx'

interface KeysFootProps {
  /** As wide as two columns of text. */
  wide?: boolean
  /** What stands at the left; a phone, which has no keys, shows the line only for this. */
  children?: ReactNode
}

/** The line at the foot of a page: a word of its own at the left, its keys and commands at the right. */
export function KeysFoot({ wide = false, children }: KeysFootProps) {
  const { reason } = useCommands()
  return (
    <footer className={`no-print border-line border-t bg-paper ${children ? '' : 'max-sm:hidden'}`}>
      <div
        className={`mx-auto flex min-h-9 items-center justify-between gap-6 px-4 text-soft ${wide ? 'max-w-[74rem] sm:px-8' : 'max-w-[66rem] sm:px-6'}`}
      >
        <div className="min-w-0">
          <p role="status" className={reason ? 'text-ink' : 'sr-only'}>
            {reason}
          </p>
          {!reason && children}
        </div>
        <div className="-mr-2 flex shrink-0 max-sm:hidden">
          <CommandButton id="help.palette" className="button button-quiet" keysFirst />
          <CommandButton id="help.keys" className="button button-quiet" keysFirst />
        </div>
      </div>
    </footer>
  )
}
