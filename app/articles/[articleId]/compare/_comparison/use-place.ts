import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

export type Layout = 'side' | 'inline'

/** The settings of the comparison in the URL: layout, all sentences or changed ones, the current one. */
export function usePlace() {
  const parameters = useSearchParams()
  const set = useCallback((name: string, value: string | null) => {
    const url = new URL(window.location.href)
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
    window.history.replaceState(null, '', url)
  }, [])
  // The URL is written after a pause: moving fast must not wait for it, and browsers limit the number of changes.
  const [marked, setMarked] = useState(() => parameters.get('segment') ?? '')
  useEffect(() => {
    const pause = setTimeout(() => marked !== '' && set('segment', marked), 250)
    return () => clearTimeout(pause)
  }, [marked, set])
  const layout: Layout = parameters.get('layout') === 'inline' ? 'inline' : 'side'
  return {
    layout,
    setLayout: (next: Layout) => set('layout', next === 'side' ? null : next),
    all: parameters.get('all') === '1',
    setAll: (all: boolean) => set('all', all ? '1' : null),
    marked,
    setMarked,
    /** The URL of two other versions with the same settings. */
    href: (from: string, to: string) => {
      const query = new URLSearchParams({ from, to })
      for (const name of ['layout', 'all']) {
        const value = parameters.get(name)
        if (value !== null) query.set(name, value)
      }
      return `?${query}`
    },
  }
}
