/** Work that can be interrupted: each step takes some milliseconds, the last one gives the result. */
export type Steps<T> = Generator<undefined, T>

/** The result, without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** So long the others wait at most, in milliseconds, and one step. */
const TURN_MS = 20

/** The result, after pauses in which others have their turn: a server has more to do than one long article. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - begun < TURN_MS) continue
    await pause()
    begun = performance.now()
  }
}
