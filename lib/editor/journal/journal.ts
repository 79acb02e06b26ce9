import type { Status } from '#lib/article'

/**
 * What one window wants of one segment and the server has not acknowledged yet. Browsers hold entries from
 * earlier releases: a field may be added, but none renamed.
 */
export interface JournalEntry {
  articleId: string
  segmentId: string
  /** The window it was typed in. */
  tab: string
  /** Grows with every change of the tab. */
  seq: number
  /** Version and text the change was made on. */
  baseVersion: number
  baseTarget: string | null
  /** Absent means unchanged, here and in the next two. */
  target?: string | null
  status?: Status
  needsWork?: boolean
  /** Texts sent since `baseVersion` whose answer never came: found on the server, they are our own. */
  sent?: (string | null)[]
  /** Texts discarded in a conflict that the history of the server does not hold yet. */
  givenUp?: DiscardedText[]
  /** The German, so that a text whose segment is gone can be recognised. */
  source: string
  /** ISO 8601 in UTC. */
  at: string
}

/** A text the editor let go of for another one, and the version it was written on. */
export interface DiscardedText {
  version: number
  target: string
}

/** Names one entry: a window has at most one for a segment. */
export type EntryName = Pick<JournalEntry, 'articleId' | 'segmentId' | 'tab'>

/** Keeps entries by article, segment and tab. Methods reject when the browser refuses to store. */
export interface Journal {
  /** False when entries die with the page. */
  readonly durable: boolean
  /** Keeps an entry at once, before a `put` could answer; `claim` gives it if its `put` never came about. */
  writeAhead?(entry: JournalEntry): void
  /**
   * Records at once that nothing up to `seq` is waiting any more: `claim` gives no such entry, though a slow
   * `put` of it may still be under way and its `acknowledge` never come about.
   */
  markDone?(entry: EntryName, seq: number): void
  /** Replaces the entry of the same article, segment and tab. */
  put(entry: JournalEntry): Promise<void>
  /** Removes the entry only if its stored seq is `seq` or less. */
  acknowledge(entry: EntryName, seq: number): Promise<void>
  /** The entries of all tabs, oldest first. */
  pending(articleId: string): Promise<JournalEntry[]>
  /**
   * Gives the entries of `tab`, after those of dead tabs became its own. Of several that fall on one segment
   * only one can: the tab's own if there is one, else the latest. The others keep their name and are given
   * too. Oldest first.
   */
  claim(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>): Promise<JournalEntry[]>
  close(): void
}
