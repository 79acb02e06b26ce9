import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 1180px)'

/** Whether there is room for a column beside the two texts. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(WIDE)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(WIDE).matches,
    () => true,
  )
}
