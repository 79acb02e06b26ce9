import { useEffect, useSyncExternalStore } from 'react'
import { call } from '#app/_client/call.ts'

/** The name one signs with; null for none, undefined before it is known. The same for all that ask on a page. */
let ownName: string | null | undefined
let reading = false
const listeners = new Set<() => void>()

function set(name: string | null) {
  ownName = name
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Reads the name once; where it cannot be read now, the next who asks tries again. */
function read() {
  if (reading || ownName !== undefined) return
  reading = true
  call('GET /api/me')
    .then(
      // A name that was given meanwhile is the newer one.
      ({ name }) => ownName === undefined && set(name),
      () => {},
    )
    .finally(() => {
      reading = false
    })
}

/** `known` is what the server read with the page. */
export function useOwnName(known?: string | null): string | null | undefined {
  useEffect(() => {
    if (known === undefined) read()
    else if (ownName === undefined) set(known)
  }, [known])
  return useSyncExternalStore(
    subscribe,
    () => (ownName === undefined ? known : ownName),
    () => known,
  )
}

/** Signs with this name from now on; with none where it is empty. Rejects with an `ApiProblem`. */
export async function saveOwnName(name: string): Promise<void> {
  const answer = await call('PATCH /api/me', { body: { name } })
  set(answer.name)
}
