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
  const merged = left && resetToBase(state, latest, left)
  // Nor does someone's text come into a composition.
  if (merged && !(state.composing && changesText(state, merged))) return merged
  return { ...state, unanswered: [], problem: { kind: 'conflict', latest } }
}

/** Takes in the newer state that is waiting, if there is one and it may. */
export function takeNewer(state: SegmentSaveState, now: number): SegmentSaveState {
  const { newer, problem, base } = state
  if (newer === null || state.inFlight || state.hold !== 'none') return state
  const conflict = problem?.kind === 'conflict' ? problem.latest : null
  if (newer.version <= (conflict ?? base).version) return { ...state, newer: null }
  if (conflict) return mergeWithRemote({ ...state, newer: null }, newer)
  const taken = withNewer(state, newer)
  return taken === null || waitOf(state, taken, now) !== null ? state : taken
}

/** How long, in milliseconds, a newer state has yet to wait for the one who types; null when it waits for nobody. */
export function wakeFor(state: SegmentSaveState, now: number): number | null {
  const taken = state.newer && withNewer(state, state.newer)
  const wait = taken && waitOf(state, taken, now)
  return wait === null || !Number.isFinite(wait) ? null : wait
}

/** Null where it would overwrite: then it waits. The save will meet it, and the server keeps the text that came too late. */
function withNewer(state: SegmentSaveState, newer: Segment): SegmentSaveState | null {
  const left = isClean(state) ? {} : rebase(state.patch, state, newer)
  return left && resetToBase({ ...state, newer: null }, newer, left)
}

/** A text waits for the end of a composition (Infinity) and of typing, though all that was typed is saved. */
function waitOf(state: SegmentSaveState, next: SegmentSaveState, now: number): number | null {
  if (!changesText(state, next)) return null
  if (state.composing) return Number.POSITIVE_INFINITY
  const wait = state.typedAt + TYPING_MS - now
  return wait > 0 ? wait : null
}

function changesText(state: SegmentSaveState, next: SegmentSaveState): boolean {
  return !sameText(shownTarget(state), shownTarget(next))
}
