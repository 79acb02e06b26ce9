import type { Segment, SegmentPatch, Status } from '#lib/article'
import type { SaveOutcome, SegmentView } from '../contract.ts'
import type { DiscardedText, JournalEntry } from '../journal/journal.ts'
import { isEmpty, type PendingPatch, statusWith } from './pending-patch.ts'

/** Why a pending patch is not simply on its way. */
export type SaveProblem =
  | { kind: 'conflict'; latest: Segment }
  | { kind: 'refused'; detail: string }
  | { kind: 'offline'; detail?: string }
  /** The segment is gone from the article or from the server. */
  | { kind: 'unplaced' }

/**
 * Whether saving waits for a change of structure. `draining` what is unsaved goes out first · `lastSave` that
 * request is under way · `held` the server has a text of this segment, and nothing more is sent.
 */
export type Hold = 'none' | 'draining' | 'lastSave' | 'held'

/** What is known of the saving of one segment. A value: only `reduce` makes a new one of it. */
export interface SegmentSaveState {
  /** As the server last acknowledged it. */
  readonly base: Segment
  readonly patch: PendingPatch
  /** What the patch was made on; after a reload that may differ from `base`. */
  readonly baseVersion: number
  readonly baseTarget: string | null
  /** Texts that were sent and never answered. */
  readonly unanswered: readonly (string | null)[]
  readonly inFlight: SegmentPatch | null
  /** Oldest first. Each is sent on its old version, so that the server turns it away and keeps it in the history. */
  readonly discarded: readonly DiscardedText[]
  /** The one of them that is on its way. */
  readonly archiving: DiscardedText | null
  readonly problem: SaveProblem | null
  /** A newer state that arrived while it could not be taken in. */
  readonly newer: Segment | null
  /** The last text that was confirmed or reviewed, and which of the two. */
  readonly final: { target: string; status: Status } | null
  readonly hold: Hold
  /** The field is inside a composition: a dead key or an input method has not put its text in for good. */
  readonly composing: boolean
  /** When the text was last changed here, in milliseconds since 1970. */
  readonly typedAt: number
  /** Number and time of the last change, as the journal has them. */
  readonly seq: number
  readonly changedAt: number
  /** Active time that no save has carried yet, in milliseconds. */
  readonly activeMs: number
}

export function initialState(base: Segment): SegmentSaveState {
  return withFinal({
    base,
    patch: {},
    baseVersion: base.version,
    baseTarget: base.target,
    unanswered: [],
    inFlight: null,
    discarded: [],
    archiving: null,
    problem: null,
    newer: null,
    final: null,
    hold: 'none',
    composing: false,
    typedAt: Number.NEGATIVE_INFINITY,
    seq: 0,
    changedAt: 0,
    activeMs: 0,
  })
}

/** True when nothing is pending. */
export function isClean({ patch }: SegmentSaveState): boolean {
  return isEmpty(patch)
}

/** True when there is nothing that must survive. */
export function isDone(state: SegmentSaveState): boolean {
  return isClean(state) && state.discarded.length === 0
}

/** True when something may be sent now. */
export function canSend(state: SegmentSaveState): boolean {
  const { discarded, problem, hold } = state
  if (hold === 'held' || hold === 'lastSave') return false
  if (discarded.length > 0) return problem?.kind !== 'unplaced'
  return !isClean(state) && (problem === null || problem.kind === 'offline')
}

/** What the editor means the text to be, whatever the server has by now. */
export function ownTarget({ patch, baseTarget }: SegmentSaveState): string | null {
  return patch.target === undefined ? baseTarget : patch.target
}

/** What the field shows. */
export function shownTarget({ patch, base }: SegmentSaveState): string | null {
  return patch.target === undefined ? base.target : patch.target
}

/** How saving has ended; null while there is something to be done. */
export function outcomeOf(state: SegmentSaveState): SaveOutcome | null {
  const { problem, base, inFlight } = state
  if (problem?.kind === 'conflict') return { kind: 'conflict', latest: problem.latest }
  if (problem?.kind === 'refused') return { kind: 'refused', detail: problem.detail }
  if (problem?.kind === 'unplaced') return { kind: 'missing' }
  return isDone(state) && !inFlight ? { kind: 'saved', segment: base } : null
}

/** The segment as the editor sees it; `before` when nothing about it changed. */
export function viewOf(state: SegmentSaveState, before?: SegmentView): SegmentView {
  const { base, patch, problem } = state
  const sending = state.inFlight || state.archiving
  const view: SegmentView = {
    segment: base,
    target: shownTarget(state),
    status: statusWith(patch, base),
    needsWork: patch.needsWork ?? base.needsWork,
    state: problem?.kind ?? (sending ? 'saving' : isDone(state) ? 'saved' : 'dirty'),
  }
  if (problem?.kind === 'conflict') view.conflict = { latest: problem.latest, mine: ownTarget(state) }
  if (problem?.kind === 'refused' || problem?.kind === 'offline') view.problem = problem.detail
  return before && isSameView(before, view) ? before : view
}

/** Remembers a text that is confirmed or reviewed now, so that an undo can lead back to it. */
export function withFinal(state: SegmentSaveState): SegmentSaveState {
  const target = shownTarget(state)
  const status = statusWith(state.patch, state.base)
  const isFinal = target !== null && (status === 'confirmed' || status === 'reviewed')
  if (!isFinal || (state.final?.target === target && state.final.status === status)) return state
  return { ...state, final: { target, status } }
}

/** What has to survive a crash. */
export function entryOf(state: SegmentSaveState, articleId: string, tab: string): JournalEntry {
  const { inFlight, unanswered, discarded, base } = state
  const sent = inFlight ? [...unanswered, textOf(state, inFlight)] : [...unanswered]
  return {
    articleId,
    segmentId: base.id,
    tab,
    seq: state.seq,
    baseVersion: state.baseVersion,
    baseTarget: state.baseTarget,
    ...state.patch,
    ...(sent.length > 0 && { sent }),
    ...(discarded.length > 0 && { givenUp: [...discarded] }),
    source: base.source,
    at: new Date(state.changedAt).toISOString(),
  }
}

/** The text that a patch leaves at the server. */
export function textOf({ baseTarget }: SegmentSaveState, patch: SegmentPatch): string | null {
  return patch.target === undefined ? baseTarget : patch.target
}

function isSameView(a: SegmentView, b: SegmentView): boolean {
  return (
    a.segment === b.segment &&
    a.target === b.target &&
    a.status === b.status &&
    a.needsWork === b.needsWork &&
    a.state === b.state &&
    a.problem === b.problem &&
    a.conflict?.latest === b.conflict?.latest &&
    a.conflict?.mine === b.conflict?.mine
  )
}
