import type { Status } from '#lib/article'

/** What one window wants of one segment and the server has not acknowledged yet. */
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
  /** The German, so that a text whose segment is gone can be recognised. */
  source: string
  /** ISO 8601 in UTC. */
  at: string
}

/** Keeps entries by (article, segment, tab). Methods reject when the browser refuses to store. */
export interface Journal {
  /** False when entries die with the page. */
  readonly durable: boolean
  /** Replaces the entry of the same article, segment and tab. */
  put(entry: JournalEntry): Promise<void>
  /** Removes the entry only if its stored seq is `seq` or less. */
  acknowledge(entry: Pick<JournalEntry, 'articleId' | 'segmentId' | 'tab'>, seq: number): Promise<void>
  /** The entries of all tabs, oldest first. */
  pending(articleId: string): Promise<JournalEntry[]>
  /**
   * Gives the entries of `tab`, after those of dead tabs became its own. Where two would fall on one segment the
   * latest becomes this tab's, the others keep the name they have and are given too. Oldest first.
   */
  adopt(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>): Promise<JournalEntry[]>
  close(): void
}

/** The journal in the browser's IndexedDB; a `memoryJournal` where there is none. Never rejects. */
export async function openJournal(_options: { name?: string; factory?: IDBFactory } = {}): Promise<Journal> {
  return memoryJournal()
}

/** A journal that lives as long as the page. */
export function memoryJournal(): Journal {
  throw new Error('not built yet')
}
