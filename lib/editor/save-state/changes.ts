import type { Segment } from '#lib/article'
import type { Resolution } from '../contract.ts'
import type { JournalEntry } from '../journal/journal.ts'
import { minusApplied, type PendingPatch, sameText } from './pending-patch.ts'
import { mergeWithRemote, resetToBase } from './remote.ts'
import { isClean, ownTarget, type SegmentSaveState } from './state.ts'

/** Asks for more, or for something else; nothing that the server is known to have already. */
export function queueChange(state: SegmentSaveState, patch: PendingPatch): SegmentSaveState {
  const begun = isClean(state)
    ? { ...state, baseVersion: state.base.version, baseTarget: state.base.target }
    : state
  const asked = { ...begun, patch }
  // While a former text may yet arrive, a status says which text it is meant for.
  const named =
    asked.unanswered.length > 0 && patch.status !== undefined
      ? { ...asked, patch: { ...patch, target: ownTarget(asked) } }
      : asked
  const { problem } = named
  if (problem?.kind === 'conflict') return mergeWithRemote(named, problem.latest)
  return dropApplied(problem?.kind === 'refused' ? { ...named, problem: null } : named)
}

/** Drops of the patch what the base has already, unless something unanswered may have changed it. */
export function dropApplied(state: SegmentSaveState): SegmentSaveState {
  const { base, inFlight, unanswered, baseVersion } = state
  const isCertain = inFlight === null && unanswered.length === 0 && baseVersion === base.version
  return isCertain ? { ...state, patch: minusApplied(state.patch, base) } : state
}

/** Ends a conflict. A text of one's own that gives way is not gone: it goes into the history first. */
export function resolveConflict(
  state: SegmentSaveState,
  latest: Segment,
  choice: Resolution,
): SegmentSaveState {
  const { patch, baseVersion: version } = state
  const mine = ownTarget(state)
  const next = choice.keep === 'theirs' ? latest.target : choice.keep === 'text' ? choice.text : mine
  const written = patch.target?.trim() ? patch.target : null
  const gaveWay = written !== null && !sameText(written, next)
  const discarded = gaveWay ? [...state.discarded, { version, target: written }] : state.discarded
  const reset = resetToBase({ ...state, discarded }, latest, {})
  if (choice.keep === 'mine') return queueChange(reset, { ...patch, target: mine })
  return choice.keep === 'text' ? queueChange(reset, { target: choice.text }) : reset
}

/** Takes up what a journal held of this segment. */
export function restoreEntry(state: SegmentSaveState, entry: JournalEntry): SegmentSaveState {
  const { target, status, needsWork } = entry
  const patch: PendingPatch = {
    ...(target !== undefined && { target }),
    ...(status !== undefined && { status }),
    ...(needsWork !== undefined && { needsWork }),
  }
  const taken: SegmentSaveState = {
    ...state,
    patch,
    baseVersion: entry.baseVersion,
    baseTarget: entry.baseTarget,
    discarded: [...state.discarded, ...(entry.givenUp ?? [])],
    seq: entry.seq,
    changedAt: Date.parse(entry.at),
  }
  // The window that died may have sent it, and the server may get it yet.
  const restored = { ...taken, unanswered: [...(entry.sent ?? []), ownTarget(taken)] }
  return restored.base.version > entry.baseVersion
    ? mergeWithRemote(restored, restored.base)
    : dropApplied(restored)
}

/** The patch with a new text: a status is for the text it was given to, so it goes. */
export function withTarget({ patch }: SegmentSaveState, target: string): PendingPatch {
  const { status: _, ...rest } = patch
  return { ...rest, target }
}
