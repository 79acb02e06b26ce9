import type { Segment } from '#lib/article'
import type { DiscardedText, JournalEntry } from '../journal/journal.ts'
import { restructuredEntry } from './restructured-entry.ts'

/** What recovery has to know of the session, and what it may ask of it. */
export interface RecoveryScene {
  tab: string
  /** Whether this very session made the change that an entry records. */
  isOwn(entry: JournalEntry): boolean
  /** `isFree`: nothing was asked of it here yet. Undefined for a segment nobody here has heard of. */
  segment(segmentId: string): { isFree: boolean; target: string | null } | undefined
  isPresent(segmentId: string): boolean
  segments(): Segment[]
  /** The entry's patch becomes that of its segment. */
  restore(entry: JournalEntry): void
  /** The journal holds an entry for the segment that this session wrote a moment ago. */
  expectEntry(segmentId: string): void
  /** Texts that another window discarded still have to reach the history. */
  inherit(segmentId: string, discarded: readonly DiscardedText[]): void
  /** Keeps a discarded text whose segment is not here as an unplaced draft. */
  setAsideDiscarded(entry: JournalEntry, text: DiscardedText): Promise<void>
  /** Keeps an entry, whose name is needed for what is typed now, under another as an unplaced draft. */
  setAside(entry: JournalEntry): Promise<void>
  /** Lists an entry as it is as an unplaced draft. */
  list(entry: JournalEntry): void
}

export interface Recovery {
  /** Segments that got back their pending patch. */
  restored: string[]
  /** Entries whose text the article shows already. */
  superfluous: JournalEntry[]
}

/**
 * Gives every entry that a journal held back to its segment, or keeps it as an unplaced draft: no text is lost.
 * What this session wrote itself while the journal was being read is no news, its segments know better.
 */
export async function recover(entries: readonly JournalEntry[], scene: RecoveryScene): Promise<Recovery> {
  const rest: JournalEntry[] = []
  const restored: string[] = []
  for (const entry of entries.flatMap((entry) => restructured(entry, scene))) {
    const isMine = entry.tab === scene.tab
    if (isMine && scene.isOwn(entry)) scene.expectEntry(entry.segmentId)
    else if (isMine && scene.segment(entry.segmentId)?.isFree) {
      scene.restore(entry)
      restored.push(entry.segmentId)
    } else rest.push(entry)
  }
  const superfluous: JournalEntry[] = []
  for (const entry of rest) if (!(await keep(entry, scene))) superfluous.push(entry)
  return { restored, superfluous }
}

function restructured(entry: JournalEntry, scene: RecoveryScene): JournalEntry[] {
  if (entry.tab !== scene.tab || scene.isOwn(entry)) return [entry]
  const segments = scene.segments()
  const index = segments.findIndex(({ id }) => id === entry.segmentId)
  const segment = segments[index]
  return segment ? restructuredEntry(entry, segment, segments[index + 1]) : [entry]
}

/** Keeps what could not be restored. False when the article shows its text already. */
async function keep(entry: JournalEntry, scene: RecoveryScene): Promise<boolean> {
  const { givenUp = [], ...rest } = entry
  const isKnown = scene.segment(entry.segmentId) !== undefined
  if (isKnown) scene.inherit(entry.segmentId, givenUp)
  else for (const text of givenUp) await scene.setAsideDiscarded(rest, text)
  if (isShown(rest, scene)) return false
  if (isKnown && entry.tab === scene.tab) await scene.setAside(rest)
  else scene.list(rest)
  return true
}

/** Whether the article shows this text already, in its own segment or in one that took that in. */
function isShown({ source, target, segmentId }: JournalEntry, scene: RecoveryScene): boolean {
  if (target === null || target === undefined || target.trim() === '') return true
  if (scene.isPresent(segmentId)) return scene.segment(segmentId)?.target === target
  return scene.segments().some((base) => base.source.includes(source) && base.target?.includes(target))
}
