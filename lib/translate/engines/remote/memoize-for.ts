/**
 * The same answer for `ms` milliseconds; then it is read again. Those who ask at the same time share one. `forget`
 * lets the next one read again at once.
 */
export function memoizeFor<T>(ms: number, read: () => Promise<T>): (() => Promise<T>) & { forget(): void } {
  let cached: { at: number; answer: Promise<T> } | undefined
  const memoized = () => {
    if (!cached || performance.now() - cached.at > ms) cached = { at: performance.now(), answer: read() }
    return cached.answer
  }
  return Object.assign(memoized, {
    forget() {
      cached = undefined
    },
  })
}
