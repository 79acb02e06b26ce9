import { windowOf } from './claim-entries.ts'
import type { EntryName, Journal, JournalEntry } from './journal.ts'

/** The part of the browser's localStorage this needs. */
export type WriteAheadStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** The keys as the first release wrote them: what lies in a browser under them is still read. */
const ENTRY_KEY = 'gegenlesen-last-words '
/** What follows names an entry, the value is the seq up to which it is done. */
const DONE_KEY = 'gegenlesen-done '

/**
 * A journal with a synchronous buffer before it. IndexedDB answers a moment later, and a tab that is closed or
 * crashes in that moment takes the write with it; localStorage takes it at once. An entry leaves the buffer when
 * the journal holds the same or a later one, and `claim` first brings in what was left behind. In the same way
 * it records what is done, for a disk that is slow to write an entry is slow to delete it too.
 * Without storage, or when it is full, this is the journal alone.
 */
export function withWriteAhead(
  journal: Journal,
  storage: WriteAheadStorage | undefined = pageStorage(),
): Journal {
  if (!storage) return journal

  const drop = (name: EntryName, seq: number) => {
    const buffered = read(storage, keyOf(name))
    if (buffered && buffered.seq <= seq) storage.removeItem(keyOf(name))
  }

  const dropMark = (name: EntryName, seq: number) => {
    const key = DONE_KEY + nameOf(name)
    if (Number(storage.getItem(key) ?? Number.POSITIVE_INFINITY) <= seq) storage.removeItem(key)
  }

  return {
    get durable() {
      return journal.durable
    },
    writeAhead(entry) {
      try {
        storage.setItem(keyOf(entry), JSON.stringify(entry))
      } catch {
        // A full storage: the journal itself is still written.
      }
    },
    markDone({ articleId, segmentId, tab }, seq) {
      const name = { articleId, segmentId, tab }
      drop(name, seq)
      try {
        storage.setItem(DONE_KEY + nameOf(name), String(seq))
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
      dropMark(name, seq)
    },
    pending: (articleId) => journal.pending(articleId),
    async claim(articleId, tab, isAlive) {
      await flushInto(articleId, tab, isAlive)
      return journal.claim(articleId, tab, isAlive)
    },
    close: () => journal.close(),
  }

  /** Brings what an earlier page left in the buffer into the journal; a living tab does so itself. */
  async function flushInto(articleId: string, tab: string, isAlive: (tab: string) => Promise<boolean>) {
    for (const { name, seq } of doneMarks(storage as WriteAheadStorage, articleId)) {
      await journal.acknowledge(name, seq)
      dropMark(name, seq)
    }
    const stored = await journal.pending(articleId)
    for (const buffered of bufferedEntries(storage as WriteAheadStorage, articleId)) {
      if (buffered.tab !== tab && (await isAlive(windowOf(buffered.tab)))) continue
      const known = stored.find(
        ({ segmentId, tab }) => segmentId === buffered.segmentId && tab === buffered.tab,
      )
      if (known && known.seq >= buffered.seq) drop(buffered, buffered.seq)
      else await journal.put(buffered).then(() => journal.durable && drop(buffered, buffered.seq))
    }
  }
}

function nameOf({ articleId, segmentId, tab }: EntryName): string {
  return JSON.stringify([articleId, segmentId, tab])
}

function keyOf(name: EntryName): string {
  return ENTRY_KEY + nameOf(name)
}

function keysAfter(storage: WriteAheadStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

function bufferedEntries(storage: WriteAheadStorage, articleId: string): JournalEntry[] {
  return keysAfter(storage, ENTRY_KEY).flatMap((key) => {
    const buffered = read(storage, key)
    return buffered?.articleId === articleId ? [buffered] : []
  })
}

function doneMarks(storage: WriteAheadStorage, articleId: string): { name: EntryName; seq: number }[] {
  return keysAfter(storage, DONE_KEY).flatMap((key) => {
    const [article, segmentId, tab] = JSON.parse(key.slice(DONE_KEY.length)) as string[]
    if (article !== articleId || segmentId === undefined || tab === undefined) return []
    return [{ name: { articleId, segmentId, tab }, seq: Number(storage.getItem(key)) }]
  })
}

function read(storage: WriteAheadStorage, key: string): JournalEntry | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Throws in some browsers where storage is forbidden. */
function pageStorage(): WriteAheadStorage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
