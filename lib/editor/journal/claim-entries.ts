import type { JournalEntry } from './journal.ts'

const BESIDE = '~'

/** The tab of an entry kept beside the one that its window has for the same segment. */
export function besideTab({ tab, seq }: Pick<JournalEntry, 'tab' | 'seq'>): string {
  return `${tab}${BESIDE}${seq}`
}

/** The window an entry belongs to, whether it is its own or one kept beside that. */
export function windowOf(tab: string): string {
  return tab.split(BESIDE)[0] ?? tab
}

/** Which of the dead tabs' entries are renamed to `tab`, and what `claim` gives. */
export function planClaim(
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
