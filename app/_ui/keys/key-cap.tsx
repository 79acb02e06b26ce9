'use client'

import { useSyncExternalStore } from 'react'
import { formatKeys, formatTogether } from './format-keys.ts'

/** Keys by the names of this keyboard; several are those that differ only in what is pressed last. */
export function KeyCap({ keys, className = '' }: { keys: string | readonly string[]; className?: string }) {
  const format = (mac?: boolean) =>
    typeof keys === 'string' ? formatKeys(keys, mac) : formatTogether(keys, mac)
  const shown = useSyncExternalStore(
    neverChanges,
    () => format(),
    // Which keyboard it is, only the browser knows.
    () => format(false),
  )
  return <kbd className={`key ${className}`}>{shown}</kbd>
}

function neverChanges() {
  return () => undefined
}
