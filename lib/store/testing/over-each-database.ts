import { afterAll, beforeAll, describe } from 'vitest'
import type { ArticleWithSegments, Segment } from '#lib/article'
import type { MachineTranslation, SegmentOutcome, Store } from '../index.ts'
import { dialects, type TestDialect, type TestServer } from './dialects.ts'
import { draftOf } from './draft-of.ts'

/** A database of the suite's own; its fields are there once tests run. */
export interface TestDatabase {
  name: TestDialect['name']
  server: TestServer
  store: Store
  /** An article that Anna wrote, in the notation of `draftOf`. */
  create(notation?: string): Promise<ArticleWithSegments>
  /** Saves a target over the version at hand; anything but a saved one fails the test. */
  save(segment: Segment, articleId: string, target: string | null, actor?: string): Promise<Segment>
  /** The targets of an article. */
  texts(articleId: string): Promise<(string | null)[] | undefined>
}

/** Declares the same tests for each database that a store may be on. */
export function overEachDatabase(what: string, suite: (db: TestDatabase) => void): void {
  describe.each(dialects)(`${what}, on $name`, ({ name, start }) => {
    const db: TestDatabase = {
      name,
      server: undefined as never,
      store: undefined as never,
      create: (notation = 'Eins. | Zwei. ¶ Drei.') => db.store.as('anna').articles.create(draftOf(notation)),
      async save({ id, version }, articleId, target, actor = 'anna') {
        return saved(await db.store.as(actor).segments.save(articleId, id, { version, target })).segment
      },
      async texts(articleId) {
        return (await db.store.articles.read(articleId))?.segments.map(({ target }) => target)
      },
    }
    beforeAll(async () => {
      db.server = await start()
      db.store = await db.server.open(await db.server.create())
    })
    afterAll(async () => {
      await db.store?.close()
      await db.server?.stop()
    })
    suite(db)
  })
}

/** The outcome of a write that was saved; anything else fails the test. */
export function saved<T>(outcome: SegmentOutcome<T>): T {
  if (outcome.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`)
  return outcome
}

export function first({ segments: [segment] }: ArticleWithSegments): Segment {
  if (!segment) throw new Error('an article without segments')
  return segment
}

/** What an engine says of a segment; with a match, what the memory does. */
export function machine(segment: Segment, text: string, match: number | null = null): MachineTranslation {
  return { segmentId: segment.id, text, engine: match === null ? 'deepl' : 'memory', match }
}
