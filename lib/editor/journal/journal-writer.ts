import type { Journal, JournalEntry } from './journal.ts'

export interface JournalWriterOptions {
  journal: Journal
  /** The entry of a segment as it should stand. */
  read(segmentId: string): JournalEntry
  /** Whether the server has acknowledged all of it. */
  isDone(segmentId: string): boolean
  /** Told with every change of `broken`. */
  onChange(): void
}

/**
 * Keeps the journal in line with the session. Every change is written ahead at once. The first write of a
 * segment is dispatched at once; while one is under way the next waits, and of those waiting only the last is
 * made. A journal that fails never reaches the one who types: `broken` says so until a write succeeds.
 */
export class JournalWriter {
  #options: JournalWriterOptions
  /** Under way, and whether it has to be done once more. */
  #busy = new Map<string, boolean>()
  /** Segments that have an entry in the journal or before it. */
  #written = new Set<string>()
  #held: Set<string> | null = new Set()
  #failed = false

  constructor(options: JournalWriterOptions) {
    this.#options = options
  }

  get broken(): boolean {
    return this.#failed || !this.#options.journal.durable
  }

  /** Until now writes were held back, for the journal's own old entries had to be read first. */
  open(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const segmentId of held) this.touch(segmentId)
  }

  /** The journal holds an entry for this segment from an earlier life. */
  knowEntry(segmentId: string): void {
    this.#written.add(segmentId)
  }

  /** Something about the segment's entry changed. */
  touch(segmentId: string): void {
    const { journal, read, isDone } = this.#options
    const done = isDone(segmentId)
    if (!this.#written.has(segmentId) && done) return
    const entry = read(segmentId)
    if (done) journal.markDone?.(entry, entry.seq)
    else {
      journal.writeAhead?.(entry)
      this.#written.add(segmentId)
    }
    if (this.#held) this.#held.add(segmentId)
    else if (this.#busy.has(segmentId)) this.#busy.set(segmentId, true)
    else void this.#write(segmentId)
  }

  fail(): void {
    this.#setFailed(true)
  }

  async #write(segmentId: string): Promise<void> {
    const { journal, read, isDone } = this.#options
    do {
      this.#busy.set(segmentId, false)
      const entry = read(segmentId)
      const done = isDone(segmentId)
      try {
        if (!done) this.#written.add(segmentId)
        await (done ? journal.acknowledge(entry, entry.seq) : journal.put(entry))
        if (done) this.#written.delete(segmentId)
        this.#setFailed(false)
      } catch {
        this.#setFailed(true)
      }
    } while (this.#busy.get(segmentId))
    this.#busy.delete(segmentId)
  }

  #setFailed(failed: boolean): void {
    const before = this.broken
    this.#failed = failed
    if (this.broken !== before) this.#options.onChange()
  }
}
