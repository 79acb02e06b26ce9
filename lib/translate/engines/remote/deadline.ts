/** How long an answer that comes in drips may take, in times of what silence may. */
export const DRIP_FACTOR = 10

/** A limit on silence: its signal is aborted when nothing was heard for a while, or when all took too long. */
export interface Deadline {
  readonly signal: AbortSignal
  /** A part of the answer came. */
  heard(): void
  /** Lets go of its timers. */
  clear(): void
}

/**
 * Begins now. Aborts after `silenceMs` milliseconds without `heard`, and after `longestMs` in any case. An answer on
 * its way is paid for already: to break it off and ask again would be to pay twice.
 */
export function deadline(silenceMs: number, longestMs = silenceMs): Deadline {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const total = setTimeout(abort, longestMs)
  let silence = setTimeout(abort, silenceMs)
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(silence)
      silence = setTimeout(abort, silenceMs)
    },
    clear() {
      clearTimeout(total)
      clearTimeout(silence)
    },
  }
}
