import type { EntryName, JournalEntry } from '../journal/journal.ts'

/** The texts that have no segment to go to, in the order they came. */
export class UnplacedDrafts {
  #entries = new Map<string, JournalEntry>()
  #all: readonly JournalEntry[] = []

  /** The same array until it changes. */
  get all(): readonly JournalEntry[] {
    return this.#all
  }

  get(name: EntryName): JournalEntry | undefined {
    return this.#entries.get(keyOf(name))
  }

  put(entry: JournalEntry): void {
    this.#entries.set(keyOf(entry), entry)
    this.#all = [...this.#entries.values()]
  }

  remove(name: EntryName): void {
    if (this.#entries.delete(keyOf(name))) this.#all = [...this.#entries.values()]
  }
}

function keyOf({ articleId, segmentId, tab }: EntryName): string {
  return JSON.stringify([articleId, segmentId, tab])
}
