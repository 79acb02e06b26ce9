/** Work that can be interrupted: each step takes some milliseconds, the last one gives the result. */
export type Steps<T> = Generator<undefined, T>

/** The result, without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** After so many milliseconds, and the step under way, comes a pause. */
const BETWEEN_PAUSES_MS = 20

/** The result, with pauses: the same thread answers other requests, or keeps a page alive. */
export async function runStepsWithPauses<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - begun < BETWEEN_PAUSES_MS) continue
    await pause()
    begun = performance.now()
  }
}
