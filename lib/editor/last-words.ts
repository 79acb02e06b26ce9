import { type EntryName, type Journal, type JournalEntry, windowOf } from './journal.ts'

/** The part of the browser's localStorage this needs. */
export type WordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'gegenlesen-last-words '

/**
 * A journal that also keeps what was typed in the last moment. IndexedDB answers a moment later, and a tab that
 * is closed or crashes in that moment takes the write with it; localStorage takes it at once. A note leaves
 * when the journal holds the same entry or a later one, and `adopt` first brings in the notes left behind.
 * Without storage, or when it is full, this is the journal alone.
 */
export function withLastWords(journal: Journal, storage: WordStorage | undefined = pageStorage()): Journal {
  if (!storage) return journal

  const drop = (name: EntryName, seq: number) => {
    const noted = read(storage, keyOf(name))
    if (noted && noted.seq <= seq) storage.removeItem(keyOf(name))
  }

  return {
    get durable() {
      return journal.durable
    },
    note(entry) {
      try {
        storage.setItem(keyOf(entry), JSON.stringify(entry))
      } catch {
        // A full storage: the journal itself is still written.
      }
    },
    async put(entry) {
      await journal.put(entry)
      if (journal.durable) drop(entry, entry.seq)
    },
    async acknowledge(name, seq) {
      drop(name, seq)
      await journal.acknowledge(name, seq)
    },
    pending: (articleId) => journal.pending(articleId),
    async adopt(articleId, tab, isAlive) {
      await bringIn(articleId, tab, isAlive)
      return journal.adopt(articleId, tab, isAlive)
    },
    close: () => journal.close(),
  }

  async function bringIn(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>) {
    const stored = await journal.pending(articleId)
    for (const noted of notes(storage as WordStorage, articleId)) {
      if (noted.tab !== tab && (await isAlive(windowOf(noted.tab)))) continue
      const known = stored.find(({ segmentId, tab }) => segmentId === noted.segmentId && tab === noted.tab)
      if (known && known.seq >= noted.seq) drop(noted, noted.seq)
      else await journal.put(noted).then(() => journal.durable && drop(noted, noted.seq))
    }
  }
}

function keyOf({ articleId, segmentId, tab }: EntryName): string {
  return PREFIX + JSON.stringify([articleId, segmentId, tab])
}

function notes(storage: WordStorage, articleId: string): JournalEntry[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.flatMap((key) => {
    const noted = key?.startsWith(PREFIX) ? read(storage, key) : null
    return noted?.articleId === articleId ? [noted] : []
  })
}

function read(storage: WordStorage, key: string): JournalEntry | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Throws in some browsers where storage is forbidden. */
function pageStorage(): WordStorage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
