/**
 * Waits until everybody who asked for `key` before is done, and gives what ends one's own turn. Null when
 * `signal` was aborted while waiting; then the turn is passed on.
 */
export async function takeTurn(
  turns: Map<string, Promise<void>>,
  key: string,
  signal: AbortSignal,
): Promise<(() => void) | null> {
  const before = turns.get(key) ?? Promise.resolve()
  let end = () => {}
  const mine = new Promise<void>((resolve) => {
    end = resolve
  })
  const last = before.then(() => mine)
  turns.set(key, last)
  last.then(() => {
    if (turns.get(key) === last) turns.delete(key)
  })
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await Promise.race([before, aborted])
  if (!signal.aborted) return end
  end()
  return null
}
