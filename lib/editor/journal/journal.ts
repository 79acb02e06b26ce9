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
  /** Texts given up in a conflict that the history of the server does not hold yet. */
  givenUp?: GivenUp[]
  /** The German, so that a text whose segment is gone can be recognised. */
  source: string
  /** ISO 8601 in UTC. */
  at: string
}

/** A text the editor let go of for another one, and the version it was written on. */
export interface GivenUp {
  version: number
  target: string
}

/** Names one entry: a window has at most one for a segment. */
export type EntryName = Pick<JournalEntry, 'articleId' | 'segmentId' | 'tab'>

/** Keeps entries by article, segment and tab. Methods reject when the browser refuses to store. */
export interface Journal {
  /** False when entries die with the page. */
  readonly durable: boolean
  /** Keeps an entry at once, before a `put` could answer; given by `adopt` if its `put` never came about. */
  note?(entry: JournalEntry): void
  /**
   * Takes down at once that nothing up to `seq` is waiting any more: `adopt` gives no such entry, though a slow
   * `put` of it may still be under way and its `acknowledge` never come about.
   */
  done?(entry: EntryName, seq: number): void
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
  adopt(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>): Promise<JournalEntry[]>
  close(): void
}

const BESIDE = '~'

/** The tab of an entry kept beside the one that its window has for the same segment. */
export function besideTab({ tab, seq }: Pick<JournalEntry, 'tab' | 'seq'>): string {
  return `${tab}${BESIDE}${seq}`
}

/** The window an entry belongs to, whether it is its own or one kept beside that. */
export function windowOf(tab: string): string {
  return tab.split(BESIDE)[0] ?? tab
}

/** Which of the dead tabs' entries are renamed to `tab`, and what `adopt` gives. */
export function planAdoption(
  entries: readonly JournalEntry[],
  tab: string,
  dead: ReadonlySet<string>,
): { renamed: JournalEntry[]; given: JournalEntry[] } {
  const latestFirst = oldestFirst(
    entries.filter((entry) => entry.tab === tab || dead.has(entry.tab)),
  ).reverse()
  const taken = new Set(latestFirst.filter((entry) => entry.tab === tab).map((entry) => entry.segmentId))
  const renamed: JournalEntry[] = []
  // What was kept beside an entry gives way to it.
  const isBeside = (entry: JournalEntry) => entry.tab !== windowOf(entry.tab)
  for (const entry of [...latestFirst].sort((a, b) => Number(isBeside(a)) - Number(isBeside(b)))) {
    if (taken.has(entry.segmentId)) continue
    taken.add(entry.segmentId)
    renamed.push(entry)
  }
  const given = latestFirst.map((entry) => (renamed.includes(entry) ? { ...entry, tab } : entry))
  return { renamed, given: given.reverse() }
}

/** The tabs among the entries, but `tab` itself, that no longer live. */
export async function deadTabs(
  entries: readonly JournalEntry[],
  tab: string,
  isAlive: (tab: string) => Promise<boolean>,
): Promise<Set<string>> {
  const others = [...new Set(entries.map((entry) => entry.tab))].filter((other) => windowOf(other) !== tab)
  const alive = await Promise.all(others.map((other) => isAlive(windowOf(other))))
  return new Set(others.filter((_, index) => !alive[index]))
}

/** By time, and by seq within one moment. */
export function oldestFirst(entries: readonly JournalEntry[]): JournalEntry[] {
  return [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
}
