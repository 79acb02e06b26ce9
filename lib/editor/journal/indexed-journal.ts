import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import { deadTabs, oldestFirst, planClaim } from './claim-entries.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'
import { type WriteAheadStorage, withWriteAhead } from './write-ahead-buffer.ts'

export interface JournalOptions {
  /** Of the database; `gegenlesen-journal`. */
  name?: string
  /** The page's own when left out. */
  factory?: IDBFactory
  /** For the write-ahead buffer of a `lazyJournal`; the page's localStorage when left out. */
  storage?: WriteAheadStorage
}

interface Schema extends DBSchema {
  entries: {
    key: [articleId: string, segmentId: string, tab: string]
    value: JournalEntry
    indexes: { article: string }
  }
}

/** The journal in the browser's IndexedDB; a `memoryJournal` where there is none. Never rejects. */
export async function openJournal(options: JournalOptions = {}): Promise<Journal> {
  const { name = 'gegenlesen-journal', factory = globalThis.indexedDB } = options
  if (!factory) return memoryJournal()
  try {
    return indexedJournal(() => openDatabase(factory, name), await openDatabase(factory, name))
  } catch {
    return memoryJournal()
  }
}

/** A journal one can write into at once: it opens with the first call, so it can be made where no browser is. */
export function lazyJournal(options: JournalOptions = {}): Journal {
  let opening: Promise<Journal> | undefined
  let opened: Journal | undefined
  const journal = () => {
    opening ??= openJournal(options).then((journal) => {
      opened = journal
      return journal
    })
    return opening
  }
  const lazy: Journal = {
    get durable() {
      return opened?.durable ?? true
    },
    put: async (entry) => (await journal()).put(entry),
    acknowledge: async (name, seq) => (await journal()).acknowledge(name, seq),
    pending: async (articleId) => (await journal()).pending(articleId),
    claim: async (articleId, tab, isAlive) => (await journal()).claim(articleId, tab, isAlive),
    close() {
      opening?.then((journal) => journal.close())
      opening = undefined
    },
  }
  return withWriteAhead(lazy, options.storage)
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBPDatabase<Schema>> {
  const request = factory.open(name, 1)
  request.onupgradeneeded = () => {
    const entries = request.result.createObjectStore('entries', {
      keyPath: ['articleId', 'segmentId', 'tab'],
    })
    entries.createIndex('article', 'articleId')
  }
  return wrap(request) as unknown as Promise<IDBPDatabase<Schema>>
}

function indexedJournal(reopen: () => Promise<IDBPDatabase<Schema>>, first: IDBPDatabase<Schema>): Journal {
  let closed = false
  let connection: Promise<IDBPDatabase<Schema>> = Promise.resolve(hold(first))

  function hold(database: IDBPDatabase<Schema>) {
    database.onversionchange = () => database.close()
    return database
  }

  // A browser may drop the connection (sleep, cleared storage): the call that notices opens a new one.
  async function use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    try {
      return await work(await connection)
    } catch (problem) {
      if (closed || !(problem instanceof Error) || problem.name !== 'InvalidStateError') throw problem
      connection = reopen().then(hold)
      connection.catch(() => {})
      return work(await connection)
    }
  }

  // An entry is worth a disk flush: it may be the only copy of a sentence.
  const writing = (database: IDBPDatabase<Schema>) =>
    database.transaction('entries', 'readwrite', { durability: 'strict' })

  const ofArticle = async (articleId: string) =>
    oldestFirst(await use((database) => database.getAllFromIndex('entries', 'article', articleId)))

  return {
    durable: true,
    put: (entry) =>
      use(async (database) => {
        const transaction = writing(database)
        await Promise.all([transaction.store.put(entry), transaction.done])
      }),
    acknowledge: ({ articleId, segmentId, tab }, seq) =>
      use(async (database) => {
        const transaction = writing(database)
        const stored = await transaction.store.get([articleId, segmentId, tab])
        if (stored && stored.seq <= seq) await transaction.store.delete([articleId, segmentId, tab])
        await transaction.done
      }),
    pending: ofArticle,
    async claim(articleId, tab, isAlive) {
      // Asking whether a tab lives would end a transaction, so it is asked before; entries are read again inside.
      const dead = await deadTabs(await ofArticle(articleId), tab, isAlive)
      return use(async (database) => {
        const transaction = writing(database)
        const entries = await transaction.store.index('article').getAll(articleId)
        const { renamed, given } = planClaim(entries, tab, dead)
        await Promise.all([
          ...renamed.flatMap((entry) => [
            transaction.store.delete([articleId, entry.segmentId, entry.tab]),
            transaction.store.put({ ...entry, tab }),
          ]),
          transaction.done,
        ])
        return given
      })
    },
    close() {
      closed = true
      connection.then((database) => database.close()).catch(() => {})
    },
  }
}
