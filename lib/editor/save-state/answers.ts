import type { SegmentPatch } from '#lib/article'
import type { SaveOutcome } from '../contract.ts'
import { dropApplied } from './changes.ts'
import type { SaveEffect } from './events.ts'
import { minusAcknowledged, type PendingPatch } from './pending-patch.ts'
import { mergeWithRemote, resetToBase } from './remote.ts'
import { canSend, isClean, type SegmentSaveState, shownTarget, textOf } from './state.ts'

/** How many unanswered texts are remembered: only the first of them can have reached the server. */
const UNANSWERED_KEPT = 16

/** What a transition adds to what `reduce` does after every event. */
export interface Transition {
  state: SegmentSaveState
  effects?: SaveEffect[]
  when?: 'now' | 'pause'
}

/** Sends the next thing there is: a discarded text first, for it is the older one. */
export function sendNext(state: SegmentSaveState): Transition {
  if (!canSend(state)) return { state }
  const [text] = state.discarded
  if (text) return { state: { ...state, archiving: text }, effects: [{ kind: 'archive', text }] }
  const patch: SegmentPatch = {
    version: state.baseVersion,
    ...state.patch,
    ...(state.activeMs > 0 && { activeMs: state.activeMs }),
  }
  const hold = state.hold === 'draining' ? 'lastSave' : state.hold
  return { state: { ...state, inFlight: patch, activeMs: 0, hold }, effects: [{ kind: 'save', patch }] }
}

/** Takes in what became of the request in flight. */
export function settleRequest(
  before: SegmentSaveState,
  { outcome, awaited }: { outcome: SaveOutcome; awaited: boolean },
): Transition {
  const patch = before.inFlight
  if (!patch) throw new Error(`segment ${before.base.id} has no request that could be answered`)
  const landed: SegmentSaveState = { ...before, inFlight: null, hold: holdAfter(before, outcome) }
  const { state, ...rest } = answersTo(landed, patch, outcome)
  if (awaited) rest.when = 'now'
  const isGone = before.problem?.kind === 'unplaced' && !isClean(state)
  return { ...rest, state: isGone ? { ...state, problem: { kind: 'unplaced' } } : state }
}

function answersTo(state: SegmentSaveState, patch: SegmentPatch, outcome: SaveOutcome): Transition {
  switch (outcome.kind) {
    case 'saved': {
      const left = whatIsLeft(state, patch, outcome.segment.target)
      // Typing that went on during the save waits for its own pause.
      const when = left.status === undefined && left.needsWork === undefined ? 'pause' : 'now'
      return { state: dropApplied(resetToBase(state, outcome.segment, left)), when }
    }
    case 'conflict': {
      const merged = mergeWithRemote(state, outcome.latest)
      const met = isClean(merged) ? merged : withTimeOf(merged, patch)
      // A server that calls its own latest version outdated must not be asked without pause.
      if (canSend(met) && outcome.latest.version <= patch.version) return failed(met)
      return { state: met }
    }
    case 'missing':
      return { state: { ...state, problem: { kind: 'unplaced' } } }
    case 'refused': {
      const back = withTimeOf(state, patch)
      const changedSince = state.patch.target !== patch.target || state.patch.status !== patch.status
      const problem = changedSince ? null : ({ kind: 'refused', detail: outcome.detail } as const)
      return { state: { ...back, problem } }
    }
    case 'offline': {
      const text = textOf(state, patch)
      const unanswered = [...state.unanswered.filter((other) => other !== text), text].slice(-UNANSWERED_KEPT)
      return failed({ ...withTimeOf(state, patch), unanswered }, outcome.detail)
    }
  }
}

/** Takes in whether the history has the discarded text now. */
export function settleArchive(before: SegmentSaveState, outcome: SaveOutcome): Transition {
  const text = before.archiving
  if (!text) throw new Error(`segment ${before.base.id} has no discarded text under way`)
  const isAnswered = outcome.kind !== 'offline'
  const isRefused = outcome.kind === 'refused' || outcome.kind === 'missing'
  // A segment that left the article meanwhile has set its discarded texts aside.
  const isWaiting = before.discarded.includes(text)
  const effects: SaveEffect[] = isAnswered && isRefused && isWaiting ? [{ kind: 'set-aside', text }] : []
  const state: SegmentSaveState = {
    ...before,
    archiving: null,
    discarded: isAnswered ? before.discarded.filter((other) => other !== text) : before.discarded,
  }
  if (outcome.kind === 'missing') return { state: { ...state, problem: { kind: 'unplaced' } }, effects }
  const isFree = state.problem === null || state.problem.kind === 'offline'
  const problem = outcome.kind === 'offline' ? ({ kind: 'offline', detail: outcome.detail } as const) : null
  const settled = isFree ? { ...state, problem } : state
  if (!isAnswered) return { state: settled, effects: FAILED }
  const latest = outcome.kind === 'conflict' && settled.problem?.kind !== 'unplaced' ? outcome.latest : null
  const isNews = latest !== null && latest.version > (settled.newer ?? settled.base).version
  return { state: isNews ? { ...settled, newer: latest } : settled, effects }
}

const FAILED: SaveEffect[] = [{ kind: 'back-off' }, { kind: 'settled', outcome: { kind: 'offline' } }]

function failed(state: SegmentSaveState, detail?: string): Transition {
  return { state: { ...state, problem: { kind: 'offline', detail } }, effects: FAILED }
}

/** A text the server changed while it took it does not come back into a composition. */
function whatIsLeft(state: SegmentSaveState, saved: SegmentPatch, target: string | null): PendingPatch {
  const left = minusAcknowledged(state.patch, saved)
  const shown = shownTarget(state)
  return state.composing && left.target === undefined && shown !== target ? { ...left, target: shown } : left
}

/** The patch came back unsaved: its active time waits for the next one. */
function withTimeOf(state: SegmentSaveState, patch: SegmentPatch): SegmentSaveState {
  return { ...state, activeMs: state.activeMs + (patch.activeMs ?? 0) }
}

function holdAfter({ hold }: SegmentSaveState, outcome: SaveOutcome): SegmentSaveState['hold'] {
  if (hold !== 'lastSave') return hold
  return outcome.kind === 'saved' ? 'held' : 'draining'
}
