import type { Progress, Segment, SegmentPatch, Status } from '#lib/article'
import type { EntryName, Journal, JournalEntry } from './journal/journal.ts'

/**
 * Where the text of a segment stands.
 * `saved` the server holds it · `dirty` waiting for a pause in typing · `saving` on its way · `offline` the last
 * attempt failed, kept on this computer, tried again · `conflict` someone else changed the text, nothing is sent
 * until `resolve` · `refused` the server will not take it (`problem` says why), tried again with the next edit ·
 * `unplaced` the segment is gone from the server, the text is kept and listed.
 */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'refused' | 'unplaced'

/** One segment as the editor sees it. The same object until something about it changes. */
export interface SegmentView {
  /** As the server last acknowledged it. */
  segment: Segment
  /** What the field shows. */
  target: string | null
  /** As it will be once everything is saved. */
  status: Status
  needsWork: boolean
  state: SaveState
  /** Both texts, only in state `conflict`. */
  conflict?: { latest: Segment; mine: string | null }
  /** One sentence for the editor, in state `refused`, and in `offline` where a reason is known. */
  problem?: string
}

/** What became of one save. A promise that rejects counts as `offline`. */
export type SaveOutcome =
  | { kind: 'saved'; segment: Segment }
  | { kind: 'conflict'; latest: Segment }
  | { kind: 'missing' }
  | { kind: 'refused'; detail: string }
  /** `detail` is what the server itself says of its trouble; absent when nothing answered. */
  | { kind: 'offline'; detail?: string }

/** The clock, to be handed in by tests. `now` in milliseconds since 1970. */
export interface Timers {
  set(callback: () => void, ms: number): unknown
  clear(handle: unknown): void
  now(): number
}

export interface SessionOptions {
  articleId: string
  segments: Segment[]
  /** Names this window; two windows open at once never share one. */
  tab: string
  journal: Journal
  save(segmentId: string, patch: SegmentPatch): Promise<SaveOutcome>
  timers?: Timers
  /** A save follows this long after the last keystroke, in milliseconds; 400. */
  pauseMs?: number
  /** … and at the latest this long after the first; 3000. */
  maxWaitMs?: number
  /** Left out, every other tab counts as dead and its entries are taken over. */
  isTabAlive?(tab: string): Promise<boolean>
}

/** What a journal brought back. */
export interface Recovered {
  /** How many segments have something unsaved again. */
  recovered: number
  unplacedDrafts: readonly JournalEntry[]
}

/** The whole session in a few words. The same object until something changes. */
export interface SessionSummary {
  /** The worst that is true of any segment: conflict, refused, offline, saving (or waiting to be), saved. */
  state: 'saved' | 'saving' | 'offline' | 'conflict' | 'refused'
  /** In `offline`, what the server says of its trouble, where it says something. */
  problem?: string
  /** How many texts the last attempt could not bring to the server, whatever else is the matter. */
  offline: number
  /** Segments with something the server has not acknowledged; unplaced drafts are not among them. */
  unsaved: number
  /** Ids in state `conflict`. */
  conflicts: readonly string[]
  /** Ids in state `refused`. */
  refused: readonly string[]
  /** How many texts `unplacedDrafts()` lists. */
  unplacedDrafts: number
  /** By status as seen. */
  progress: Progress
  /** The browser keeps no journal (private mode, full disk): unsaved text would not survive a reload. */
  journalBroken: boolean
}

/**
 * How a conflict ends: save mine over theirs, take theirs, or save a third text. A text of mine that gives way
 * is first sent on its old version, so that the history of the server keeps it.
 */
export type Resolution = { keep: 'mine' } | { keep: 'theirs' } | { keep: 'text'; text: string }

/** An editing session over one article. Methods that take a `segmentId` throw on one never heard of. */
export interface Session {
  /**
   * Takes over what the journal holds for this article, applies it and begins sending. The editor may type
   * before it is done: that is written ahead, and sent afterwards.
   */
  start(): Promise<Recovered>
  /** Segment ids in the order of the article; a new array when, and only when, it changed. */
  readonly order: readonly string[]
  subscribeOrder(listener: () => void): () => void
  /** A segment that is gone keeps its last view. */
  view(segmentId: string): SegmentView
  subscribe(segmentId: string, listener: () => void): () => void
  summary(): SessionSummary
  /** Also told when `unplacedDrafts()` changed. */
  subscribeSummary(listener: () => void): () => void
  /** One keystroke: into the journal at once, to the server after a pause. Leads the status back to `edited`. */
  edit(segmentId: string, target: string): void
  /** An undo or redo: as `edit`, but a text that was confirmed or reviewed in this session is so again. */
  applyUndo(segmentId: string, target: string): void
  /** Journalled and sent at once, together with unsaved text. */
  setStatus(segmentId: string, status: Status): void
  setNeedsWork(segmentId: string, flag: boolean): void
  /** Without a conflict `mine` and `theirs` do nothing and `text` is an edit. */
  resolve(segmentId: string, choice: Resolution): void
  /**
   * Says that the field of a segment is inside a composition (dead key, input method), or no longer. Until then
   * nothing that arrives replaces the text there; what is typed on top of it is offered as a conflict.
   */
  setComposing(segmentId: string, active: boolean): void
  /** Resolves when no composition is under way in the segment. */
  whenComposed(segmentId: string): Promise<void>
  /**
   * Fresh segments from the server; unknown ids and older versions are ignored. A text that is being typed or
   * composed is not replaced: the newer one waits for a pause, or meets what is typed on as a conflict.
   */
  receive(segments: readonly Segment[]): void
  /**
   * The article's new order, complete, after a split, a join or a restore. Unsaved text of segments that are gone
   * becomes an unplaced draft. `texts`, for a change that held its segments, says what those that come of it shall
   * read; then the text of a held segment that is gone is in them.
   */
  replaceStructure(segments: readonly Segment[], texts?: ReadonlyMap<string, string | null>): void
  /**
   * Saves these segments, then sends nothing more of them: what is typed from then on is only in the journal,
   * until `release` or `replaceStructure`. Gives how the saving ended, in the order of the ids; typing that goes
   * on does not delay it. `saved` carries the text and version the server has.
   */
  hold(segmentIds: readonly string[]): Promise<SaveOutcome[]>
  /** Ends a hold; ids that are gone are ignored. */
  release(segmentIds: readonly string[]): void
  /** Sends what is unsaved of this segment now; says how that ended. Never rejects. */
  saveNow(segmentId: string): Promise<SaveOutcome>
  /** Sends everything now; true when all is acknowledged. */
  flush(): Promise<boolean>
  /** Tries at once whatever failed for want of a network. */
  retry(): void
  /** Texts whose segment is gone, or that another window left for a segment edited here. Same array until it changes. */
  unplacedDrafts(): readonly JournalEntry[]
  /** The editor no longer needs this text: it leaves the journal. Any other name does nothing. */
  discardDraft(draft: EntryName): void
  /** Adds active time, in milliseconds; it travels with the next save. */
  activity(segmentId: string, ms: number): void
  /** Sends what waits without another pause, then falls silent. What fails stays in the journal. */
  stop(): void
}
