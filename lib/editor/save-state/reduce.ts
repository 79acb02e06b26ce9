import { sendNext, settleArchive, settleRequest, type Transition } from './answers.ts'
import { queueChange, resolveConflict, restoreEntry, withTarget } from './changes.ts'
import type { SaveEffect, SaveEvent, Stamp } from './events.ts'
import { mergeWithRemote, resetToBase, takeNewer, wakeFor } from './remote.ts'
import {
  canSend,
  isClean,
  isDone,
  outcomeOf,
  type SegmentSaveState,
  shownTarget,
  withFinal,
} from './state.ts'

/**
 * The whole law of saving one segment, pure: what an event makes of the state, and what is to be done about it,
 * in this order. An event that changes nothing gives the same state and no effect.
 */
export function reduce(
  state: SegmentSaveState,
  event: SaveEvent,
  stamp: Stamp,
): [SegmentSaveState, SaveEffect[]] {
  switch (event.kind) {
    case 'edited':
      return changed(edited(state, event.target, stamp), state, stamp, 'pause')
    case 'undone': {
      const { final } = state
      if (final?.target !== event.target) return reduce(state, { ...event, kind: 'edited' }, stamp)
      const patch = { ...state.patch, target: event.target, status: final.status }
      return changed({ ...queueChange(state, patch), typedAt: stamp.at }, state, stamp, 'pause')
    }
    case 'status-set':
      return changed(queueChange(state, { ...state.patch, status: event.status }), state, stamp, 'now')
    case 'needs-work-set':
      return changed(queueChange(state, { ...state.patch, needsWork: event.flag }), state, stamp, 'now')
    case 'resolved': {
      const { choice } = event
      if (state.problem?.kind === 'conflict')
        return changed(resolveConflict(state, state.problem.latest, choice), state, stamp, 'now')
      return choice.keep === 'text'
        ? reduce(state, { kind: 'edited', target: choice.text }, stamp)
        : [state, []]
    }
    case 'draft-discarded':
      return followed({ state: { ...state, patch: {} }, when: 'pause' }, stamp)
    case 'worked':
      return [{ ...state, activeMs: state.activeMs + event.ms }, []]
    case 'composing':
      if (state.composing === event.active) return [state, []]
      return followed({ state: withComposing(state, event.active), when: 'pause' }, stamp)
    case 'received':
      return received(state, event, stamp)
    case 'left': {
      const patch = event.carried ? {} : state.patch
      return followed({ state: { ...state, patch, hold: 'none', problem: { kind: 'unplaced' } } }, stamp)
    }
    case 'restructured':
      return restructured(state, event, stamp)
    case 'hold':
      return followed({ state: { ...state, hold: 'draining' } }, stamp)
    case 'released':
      if (state.hold === 'none') return [state, []]
      return followed({ state: { ...state, hold: 'none' }, when: 'pause' }, stamp)
    case 'restored':
      return followed({ state: restoreEntry(state, event.entry) }, stamp)
    case 'inherited':
      return followed({ state: { ...state, discarded: [...state.discarded, ...event.discarded] } }, stamp)
    case 'resumed':
      return followed({ state }, stamp)
    case 'due': {
      const sent = sendNext(state)
      return [sent.state, sent.effects ?? []]
    }
    case 'answered':
      return followed(settleRequest(state, event), stamp)
    case 'archived':
      return followed(settleArchive(state, event.outcome), stamp)
  }
}

function edited(state: SegmentSaveState, target: string, { at }: Stamp): SegmentSaveState {
  if ((shownTarget(state) ?? '') === target) return state
  return { ...queueChange(state, withTarget(state, target)), typedAt: at }
}

/** A change of the editor's: numbered and dated for the journal. */
function changed(
  state: SegmentSaveState,
  before: SegmentSaveState,
  stamp: Stamp,
  when: 'now' | 'pause',
): [SegmentSaveState, SaveEffect[]] {
  if (state === before) return [state, []]
  return followed({ state: { ...state, seq: stamp.seq, changedAt: stamp.at }, when }, stamp)
}

function received(
  before: SegmentSaveState,
  { segment }: { segment: SegmentSaveState['base'] },
  stamp: Stamp,
): [SegmentSaveState, SaveEffect[]] {
  // It is back: what was kept of it meets the newer state below, or the server's answer.
  const isBack = before.problem?.kind === 'unplaced'
  const state = isBack ? { ...before, problem: null } : before
  const isNewer = segment.version > (state.newer ?? state.base).version
  if (!isNewer) return isBack ? followed({ state }, stamp) : [state, []]
  const told = { ...state, newer: segment }
  if (state.inFlight && !isBack) return [told, []]
  return followed({ state: told, when: isBack ? 'now' : 'pause' }, stamp)
}

/** At the end of a composition a conflict that was there only for its sake is none. */
function withComposing(state: SegmentSaveState, active: boolean): SegmentSaveState {
  const next = { ...state, composing: active }
  return next.problem?.kind === 'conflict' && !active ? mergeWithRemote(next, next.problem.latest) : next
}

/** The segment as a split or join left it, with whatever else was asked of it while that was under way. */
function restructured(
  state: SegmentSaveState,
  { segment, target }: { segment: SegmentSaveState['base']; target: string | null },
  stamp: Stamp,
): [SegmentSaveState, SaveEffect[]] {
  const { target: _, ...rest } = state.patch
  const newer = state.newer && state.newer.version > segment.version ? state.newer : null
  const reset = resetToBase({ ...state, newer, hold: 'none' }, segment, {})
  const queued = queueChange(reset, { ...rest, target })
  if (isClean(queued)) return followed({ state: queued, when: 'pause' }, stamp)
  return followed(
    { state: { ...queued, seq: stamp.seq, changedAt: stamp.at, typedAt: stamp.at }, when: 'pause' },
    stamp,
  )
}

/** What follows from every event: a newer state is taken in, the journal and the outbox come in line. */
function followed(
  { state: before, effects = [], when = 'now' }: Transition,
  { at }: Stamp,
): [SegmentSaveState, SaveEffect[]] {
  const [placed, setAside] = withoutPlace(takeNewer(before, at))
  const isDrained =
    placed.hold === 'draining' && isDone(placed) && placed.inFlight === null && placed.archiving === null
  const state = withFinal(isDrained ? { ...placed, hold: 'held' } : placed)
  const outcome = outcomeOf(state)
  const ms = wakeFor(state, at)
  return [
    state,
    [
      ...setAside,
      { kind: 'write-journal' },
      { kind: 'schedule', when: !canSend(state) ? 'never' : state.hold === 'draining' ? 'now' : when },
      ...(state.hold === 'held' ? [{ kind: 'held' } as const] : []),
      ...(outcome ? [{ kind: 'settled', outcome } as const] : []),
      ...(ms === null ? [] : [{ kind: 'wake', ms } as const]),
      ...effects,
    ],
  ]
}

/** Of a segment that is gone only texts are kept, each for itself. */
function withoutPlace(state: SegmentSaveState): [SegmentSaveState, SaveEffect[]] {
  if (state.problem?.kind !== 'unplaced') return [state, []]
  const patch = state.patch.target?.trim() ? state.patch : {}
  return [{ ...state, patch, discarded: [] }, state.discarded.map((text) => ({ kind: 'set-aside', text }))]
}
