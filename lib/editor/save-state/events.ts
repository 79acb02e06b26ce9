import type { Segment, SegmentPatch, Status } from '#lib/article'
import type { Resolution, SaveOutcome } from '../contract.ts'
import type { DiscardedText, JournalEntry } from '../journal/journal.ts'

/** Everything that can happen to the saving of one segment. */
export type SaveEvent =
  /** One keystroke, or a text put in by a command. */
  | { kind: 'edited'; target: string }
  /** An undo or redo led to this text. */
  | { kind: 'undone'; target: string }
  | { kind: 'status-set'; status: Status }
  | { kind: 'needs-work-set'; flag: boolean }
  /** The editor chose how a conflict ends. */
  | { kind: 'resolved'; choice: Resolution }
  /** The editor let go of a text that has no segment. */
  | { kind: 'draft-discarded' }
  | { kind: 'worked'; ms: number }
  | { kind: 'composing'; active: boolean }
  /** A state of the segment that came from the server, perhaps a newer one. */
  | { kind: 'received'; segment: Segment }
  /** The segment left the article; `carried`: its pending text went elsewhere. */
  | { kind: 'left'; carried: boolean }
  /** A split or join is over: what the segment is now, and what it shall read. */
  | { kind: 'restructured'; segment: Segment; target: string | null }
  | { kind: 'hold' }
  | { kind: 'released' }
  /** A journal held this of the segment. */
  | { kind: 'restored'; entry: JournalEntry }
  /** Texts that another window discarded and the history does not hold yet. */
  | { kind: 'inherited'; discarded: readonly DiscardedText[] }
  /** Time to look again: recovery is over, the session starts once more, or a `wake` came due. */
  | { kind: 'resumed' }
  /** The outbox gives this segment its turn. */
  | { kind: 'due' }
  /** What became of the request in flight; `awaited`: someone waits until all is saved. */
  | { kind: 'answered'; outcome: SaveOutcome; awaited: boolean }
  /** What became of the discarded text that was sent for the history. */
  | { kind: 'archived'; outcome: SaveOutcome }

/** When an event happened: `at` in milliseconds since 1970; `seq` greater than that of any event before. */
export interface Stamp {
  seq: number
  at: number
}

/** What the runtime has to do. */
export type SaveEffect =
  /** Bring the journal's entry in line with the state. */
  | { kind: 'write-journal' }
  /** When the outbox gives the next turn; `never` takes a turn back. */
  | { kind: 'schedule'; when: 'now' | 'pause' | 'never' }
  /** Send; `answered` follows. */
  | { kind: 'save'; patch: SegmentPatch }
  /** Send for the history; `archived` follows. */
  | { kind: 'archive'; text: DiscardedText }
  /** The server did not answer, or contradicts itself: the next attempt waits. */
  | { kind: 'back-off' }
  /** Keep a discarded text as an unplaced draft: no history takes it. */
  | { kind: 'set-aside'; text: DiscardedText }
  /** Saving came to an end, for now: whoever waits is told. */
  | { kind: 'settled'; outcome: SaveOutcome }
  /** The server holds a text of the segment, and nothing more is sent: whoever asked for the hold is told. */
  | { kind: 'held' }
  /** Let `resumed` happen after this many milliseconds. */
  | { kind: 'wake'; ms: number }
