/** The same answer for `ms` milliseconds; then it is asked for anew. Those who ask at the same time share one. */
export function memoizeFor<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
  let known: { at: number; answer: Promise<T> } | undefined
  return () => {
    if (!known || performance.now() - known.at > ms) known = { at: performance.now(), answer: read() }
    return known.answer
  }
}
