import type { Timers } from '../contract.ts'

const AT_ONCE = 4
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000

export interface OutboxOptions {
  timers: Timers
  pauseMs: number
  maxWaitMs: number
  /** Sends what this id has to send: true when the server answered, false when it did not; null when there is nothing. */
  attempt(id: string): Promise<boolean> | null
}

/**
 * Decides when each id is sent: after a pause, at once, or again after a failure with growing pauses. Never two
 * attempts for one id at a time, at most four in all, and one while the server does not answer.
 */
export class Outbox {
  #options: OutboxOptions
  #queue = new Set<string>()
  #underWay = new Set<string>()
  /** Ids that came due while they were under way. */
  #again = new Set<string>()
  #pauses = new Map<string, { timer: unknown; since: number }>()
  #retries = new Map<string, unknown>()
  #failures = new Map<string, number>()
  #down = false
  #quiet = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Due after a pause; an id that waits for its retry keeps waiting. */
  later(id: string): void {
    if (this.#retries.has(id)) return
    if (this.#quiet) {
      this.now(id)
      return
    }
    const { timers, pauseMs, maxWaitMs } = this.#options
    const now = timers.now()
    const running = this.#pauses.get(id)
    if (running) timers.clear(running.timer)
    const since = running?.since ?? now
    const wait = Math.max(0, Math.min(pauseMs, since + maxWaitMs - now))
    this.#pauses.set(id, { since, timer: timers.set(() => this.now(id), wait) })
  }

  now(id: string): void {
    this.#cancel(id)
    if (this.#underWay.has(id)) this.#again.add(id)
    else this.#queue.add(id)
    this.#pump()
  }

  /** Nothing to send any more. */
  drop(id: string): void {
    this.#cancel(id)
    this.#queue.delete(id)
    this.#again.delete(id)
    this.#failures.delete(id)
  }

  /** Whatever waits after a failure is due now. */
  retry(): void {
    for (const id of [...this.#retries.keys()]) this.now(id)
  }

  /** Sends what waits for a pause, then sets no timer any more. */
  stop(): void {
    this.#quiet = true
    for (const timer of this.#retries.values()) this.#options.timers.clear(timer)
    this.#retries.clear()
    for (const id of [...this.#pauses.keys()]) this.now(id)
  }

  resume(): void {
    this.#quiet = false
  }

  #cancel(id: string): void {
    const { timers } = this.#options
    const pause = this.#pauses.get(id)
    if (pause) timers.clear(pause.timer)
    this.#pauses.delete(id)
    if (this.#retries.has(id)) timers.clear(this.#retries.get(id))
    this.#retries.delete(id)
  }

  #pump(): void {
    for (const id of this.#queue) {
      if (this.#underWay.size >= (this.#down ? 1 : AT_ONCE)) return
      this.#queue.delete(id)
      this.#cancel(id)
      this.#underWay.add(id)
      const attempt = this.#options.attempt(id)
      if (attempt === null) this.#underWay.delete(id)
      else
        attempt.then(
          (answered) => this.#settle(id, answered),
          (fault) => {
            this.#settle(id, false)
            throw fault
          },
        )
    }
  }

  #settle(id: string, answered: boolean): void {
    this.#underWay.delete(id)
    const again = this.#again.delete(id)
    const wasDown = this.#down
    this.#down = !answered
    if (answered) {
      this.#failures.delete(id)
      if (again) this.#queue.add(id)
      if (wasDown) this.retry()
    } else if (!this.#quiet) {
      const failures = this.#failures.get(id) ?? 0
      this.#failures.set(id, failures + 1)
      this.#cancel(id)
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)
      this.#retries.set(
        id,
        this.#options.timers.set(() => this.now(id), wait),
      )
    }
    this.#pump()
  }
}
