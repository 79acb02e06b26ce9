import type { Locks } from './contract.ts'
import { KeyedQueue } from './keyed-queue.ts'

/**
 * Locks for the users of one SQLite database, which are all in this process. They are on globalThis, because a
 * bundler may load this module more than once, and a file may be opened more than once.
 */
export function inProcessLocks(file: string): Locks {
  const key = Symbol.for('gegenlesen.locks')
  const shared = globalThis as { [key]?: Map<string, KeyedQueue> }
  shared[key] ??= new Map()
  const queue = shared[key].get(file) ?? new KeyedQueue()
  shared[key].set(file, queue)
  return {
    async acquire(name, signal) {
      const leave = await queue.enter(name, signal)
      return leave && { lost: new AbortController().signal, release: async () => leave() }
    },
    isHeld: async (name) => queue.has(name),
  }
}
