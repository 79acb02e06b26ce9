import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * False on the page as it came from the server, true once its scripts run and so what is typed can be kept. Until
 * then nothing takes typing and nothing is said to be saved.
 */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
