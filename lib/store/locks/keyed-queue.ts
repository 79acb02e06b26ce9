/** Lets callers of one process in, for each key one after the other. */
export class KeyedQueue {
  /** For each key that somebody is in with: how to let in those who wait, in their order. */
  readonly #waiting = new Map<string, (() => void)[]>()

  /**
   * Waits until all who came before with this key have left, and gives what leaves; called again it does nothing.
   * Null when `signal` is aborted while waiting; then the place is passed on.
   */
  enter(key: string, signal: AbortSignal): Promise<(() => void) | null> {
    if (signal.aborted) return Promise.resolve(null)
    const waiting = this.#waiting.get(key)
    if (!waiting) {
      this.#waiting.set(key, [])
      return Promise.resolve(this.#leaveOnce(key))
    }
    return new Promise((resolve) => {
      const letIn = () => {
        signal.removeEventListener('abort', giveUp)
        resolve(this.#leaveOnce(key))
      }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(letIn), 1)
        resolve(null)
      }
      waiting.push(letIn)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Whether anybody is in. */
  has(key: string): boolean {
    return this.#waiting.has(key)
  }

  #leaveOnce(key: string): () => void {
    let isIn = true
    return () => {
      if (!isIn) return
      isIn = false
      const next = this.#waiting.get(key)?.shift()
      if (next) next()
      else this.#waiting.delete(key)
    }
  }
}
