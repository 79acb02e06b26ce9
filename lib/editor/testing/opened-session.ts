import type { Segment } from '#lib/article'
import type { SessionOptions } from '../contract.ts'
import type { Journal, JournalEntry } from '../journal/journal.ts'
import { memoryJournal } from '../journal/memory-journal.ts'
import { createSession } from '../session.ts'
import { FakeClock, FakeServer, type Fate } from './fake-world.ts'

export const LOST: Fate = { kind: 'answer-lost', there: 10, back: 0 }
export const NEVER: Fate = { kind: 'never-arrives', there: 10 }

/** For tests: a server with segments, an editor's window, and the time between them. */
export async function opened(segments: Segment[], options: Partial<SessionOptions> = {}) {
  const clock = new FakeClock()
  const server = new FakeServer(clock, segments)
  const journal = options.journal ?? memoryJournal()
  const open = async (tab: string, more: Partial<SessionOptions> = {}) => {
    const session = createSession({
      articleId: 'article',
      segments: server.segments,
      tab,
      journal,
      save: (id, patch) => server.save('me', id, patch),
      timers: clock,
      ...options,
      ...more,
    })
    return { session, started: await session.start() }
  }
  const { session } = await open('tab')
  return { clock, server, journal, session, open }
}

export const pending = async (journal: Journal) =>
  (await journal.pending('article')).map(({ segmentId, target }) => `${segmentId}: ${target}`)

/** For tests: what a dead window left of a segment. */
export function anEntry(segmentId: string, target: string): JournalEntry {
  return {
    articleId: 'article',
    segmentId,
    tab: 'dead',
    seq: 1,
    baseVersion: 1,
    baseTarget: null,
    target,
    source: `Satz ${segmentId}.`,
    at: '2026-01-01T09:00:00.000Z',
  }
}
