import { type EntryName, type Journal, type JournalEntry, windowOf } from './journal.ts'

/** The part of the browser's localStorage this needs. */
export type WordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'gegenlesen-last-words '
/** What follows names an entry, the value is the seq up to which it is done. */
const DONE = 'gegenlesen-done '

/**
 * A journal that also keeps what was typed in the last moment. IndexedDB answers a moment later, and a tab that
 * is closed or crashes in that moment takes the write with it; localStorage takes it at once. A note leaves
 * when the journal holds the same entry or a later one, and `adopt` first brings in the notes left behind. In the
 * same way it keeps what is done, for a disk that is slow to write an entry is slow to delete it too.
 * Without storage, or when it is full, this is the journal alone.
 */
export function withLastWords(journal: Journal, storage: WordStorage | undefined = pageStorage()): Journal {
  if (!storage) return journal

  const drop = (name: EntryName, seq: number) => {
    const noted = read(storage, keyOf(name))
    if (noted && noted.seq <= seq) storage.removeItem(keyOf(name))
  }

  const forget = (name: EntryName, seq: number) => {
    const key = DONE + nameOf(name)
    if (Number(storage.getItem(key) ?? Number.POSITIVE_INFINITY) <= seq) storage.removeItem(key)
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
    done({ articleId, segmentId, tab }, seq) {
      const name = { articleId, segmentId, tab }
      drop(name, seq)
      try {
        storage.setItem(DONE + nameOf(name), String(seq))
      } catch {
        // A full storage: the entry leaves with its acknowledgement.
      }
    },
    async put(entry) {
      await journal.put(entry)
      if (journal.durable) drop(entry, entry.seq)
    },
    async acknowledge(name, seq) {
      drop(name, seq)
      await journal.acknowledge(name, seq)
      forget(name, seq)
    },
    pending: (articleId) => journal.pending(articleId),
    async adopt(articleId, tab, isAlive) {
      await bringIn(articleId, tab, isAlive)
      return journal.adopt(articleId, tab, isAlive)
    },
    close: () => journal.close(),
  }

  async function bringIn(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>) {
    for (const { name, seq } of settled(storage as WordStorage, articleId)) {
      await journal.acknowledge(name, seq)
      forget(name, seq)
    }
    const stored = await journal.pending(articleId)
    for (const noted of notes(storage as WordStorage, articleId)) {
      if (noted.tab !== tab && (await isAlive(windowOf(noted.tab)))) continue
      const known = stored.find(({ segmentId, tab }) => segmentId === noted.segmentId && tab === noted.tab)
      if (known && known.seq >= noted.seq) drop(noted, noted.seq)
      else await journal.put(noted).then(() => journal.durable && drop(noted, noted.seq))
    }
  }
}

function nameOf({ articleId, segmentId, tab }: EntryName): string {
  return JSON.stringify([articleId, segmentId, tab])
}

function keyOf(name: EntryName): string {
  return PREFIX + nameOf(name)
}

function keysAfter(storage: WordStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

function notes(storage: WordStorage, articleId: string): JournalEntry[] {
  return keysAfter(storage, PREFIX).flatMap((key) => {
    const noted = read(storage, key)
    return noted?.articleId === articleId ? [noted] : []
  })
}

function settled(storage: WordStorage, articleId: string): { name: EntryName; seq: number }[] {
  return keysAfter(storage, DONE).flatMap((key) => {
    const [article, segmentId, tab] = JSON.parse(key.slice(DONE.length)) as string[]
    if (article !== articleId || segmentId === undefined || tab === undefined) return []
    return [{ name: { articleId, segmentId, tab }, seq: Number(storage.getItem(key)) }]
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
