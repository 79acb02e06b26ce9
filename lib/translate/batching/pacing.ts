import type { EngineProblem } from '../engine.ts'

/** How hard an engine is tried. All pauses in milliseconds. */
export interface Pacing {
  /** Requests in flight; halved at each setback. */
  concurrency: number
  /** How often the same texts are tried in all, and how many setbacks in a row mean that the engine is down. */
  tries: number
  /** Pause after a first setback; doubles with every further one until something succeeds. */
  firstPauseMs: number
  /** An engine that asks for a longer pause is left alone. */
  longestPauseMs: number
}

export const PACING: Pacing = { concurrency: 4, tries: 5, firstPauseMs: 1000, longestPauseMs: 60_000 }

/** So many requests that yield nothing before the first success mean that it is the engine, not these texts. */
const FAILURE_LIMIT = 3

/** So many answered requests allow one more in flight after it had to be fewer. */
const RECOVERY = 10

/** How many requests may be in flight, and when the next may go, by what became of those before. */
export class Throttle {
  readonly #pacing: Pacing
  readonly #most: number
  #concurrency: number
  #wave = 0
  #setbacks = 0
  #successes = 0
  #failures = 0
  #resumeAt = 0
  #doubtful = false

  /** `most` is what the engine allows at once, where that is less than the pacing does. */
  constructor(pacing: Pacing, most = pacing.concurrency) {
    this.#pacing = pacing
    this.#most = Math.min(pacing.concurrency, most)
    this.#concurrency = this.#most
  }

  get concurrency(): number {
    return this.#doubtful ? 1 : this.#concurrency
  }

  /** A setback opens a new wave: what else fails of the requests sent before it is part of the same setback. */
  get wave(): number {
    return this.#wave
  }

  /** Milliseconds until the next request may go; 0 or less when it may go now. */
  get pauseMs(): number {
    return this.#resumeAt - performance.now()
  }

  get hasSucceeded(): boolean {
    return this.#successes > 0
  }

  /** The engine answered, whatever its answer is worth: it is not down. */
  answered(): void {
    this.#setbacks = 0
  }

  /** It answered what nobody asked: until it has translated anything, one request at a time is enough. */
  doubted(): void {
    this.#doubtful = !this.hasSucceeded
  }

  translated(): void {
    this.#doubtful = false
    if (++this.#successes % RECOVERY === 0) this.#concurrency = Math.min(this.#most, this.#concurrency + 1)
  }

  /** A request yielded nothing. True when it is time to give up on the engine. */
  failed(): boolean {
    return !this.hasSucceeded && ++this.#failures >= FAILURE_LIMIT
  }

  /**
   * What to do after a problem with an attempt: `retry` it after the pause, `skip` its texts, of which there were
   * enough attempts while others got through, or `stop` when waiting is not worth while.
   */
  afterProblem(problem: EngineProblem, attempt: { tries: number; wave: number }): 'retry' | 'skip' | 'stop' {
    const { retryAfterMs, tries = this.#pacing.tries } = problem
    if (retryAfterMs === undefined || retryAfterMs > this.#pacing.longestPauseMs) return 'stop'
    if (attempt.wave === this.#wave) {
      this.#wave++
      this.#setbacks++
      this.#concurrency = Math.max(1, Math.floor(this.#concurrency / 2))
    }
    this.#resumeAt = Math.max(this.#resumeAt, performance.now() + this.#pauseAfter(retryAfterMs))
    if (this.#setbacks >= tries) return 'stop'
    return attempt.tries < tries ? 'retry' : 'skip'
  }

  #pauseAfter(askedMs: number): number {
    const growing = this.#pacing.firstPauseMs * 2 ** (this.#setbacks - 1)
    return Math.min(this.#pacing.longestPauseMs, Math.max(askedMs, growing))
  }
}
