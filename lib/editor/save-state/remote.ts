import type { Segment } from '#lib/article'
import { type PendingPatch, rebase, sameText } from './pending-patch.ts'
import { isClean, type SegmentSaveState, shownTarget } from './state.ts'

/** Text changed this recently, in milliseconds, is still being typed: what arrives does not replace it. */
export const TYPING_MS = 2000

/** Stands on a state of the server, with what is left to be saved of it. */
export function resetToBase(state: SegmentSaveState, base: Segment, patch: PendingPatch): SegmentSaveState {
  return {
    ...state,
    base,
    baseVersion: base.version,
    baseTarget: base.target,
    patch,
    problem: null,
    // Only a version that moved on shuts out what may still be under way to the server.
    unanswered: base.version > state.baseVersion ? [] : state.unanswered,
  }
}

/** Puts the patch on a newer state; where that would overwrite someone's text, a conflict. */
export function mergeWithRemote(state: SegmentSaveState, latest: Segment): SegmentSaveState {
  const left = rebase(state.patch, state, latest)
  if (left) return resetToBase(state, latest, left)
  return { ...state, unanswered: [], problem: { kind: 'conflict', latest } }
}

/** Takes in the newer state that is waiting, if there is one and it may. */
export function takeNewer(state: SegmentSaveState, now: number): SegmentSaveState {
  const { newer, problem, base } = state
  if (newer === null || state.inFlight || state.hold !== 'none') return state
  const conflict = problem?.kind === 'conflict' ? problem.latest : null
  if (newer.version <= (conflict ?? base).version) return { ...state, newer: null }
  if (conflict) return mergeWithRemote({ ...state, newer: null }, newer)
  if (isClean(state)) {
    return wakeFor(state, now) === null ? resetToBase({ ...state, newer: null }, newer, {}) : state
  }
  const left = rebase(state.patch, state, newer)
  // Otherwise it waits: the save will meet it, and the server then keeps the text that came too late.
  return left ? resetToBase({ ...state, newer: null }, newer, left) : state
}

/**
 * How long, in milliseconds, a newer text has to wait for the one who is typing, though all they typed is
 * saved: until the end of a composition, which is Infinity, or of a pause. null when it need not wait.
 */
export function wakeFor(state: SegmentSaveState, now: number): number | null {
  const { newer, composing, typedAt } = state
  if (newer === null || !isClean(state) || sameText(newer.target, shownTarget(state))) return null
  if (composing) return Number.POSITIVE_INFINITY
  return now - typedAt < TYPING_MS ? TYPING_MS - (now - typedAt) : null
}
