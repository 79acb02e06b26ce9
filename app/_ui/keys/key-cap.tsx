'use client'

import { useSyncExternalStore } from 'react'
import { keysHere } from './mod-key.ts'

/** A key, or some that are pressed one after the other, by the names of this keyboard. */
export function KeyCap({ keys, className = '' }: { keys: string; className?: string }) {
  const shown = useSyncExternalStore(
    neverChanges,
    () => keysHere(keys),
    () => keys,
  )
  return <kbd className={`key ${className}`}>{shown}</kbd>
}

function neverChanges() {
  return () => undefined
}
