import { type Correction, doubtOf, firstDifference, refit } from '#lib/align'

/** Where one works: a row, and the caret in its English. A new object asks for the focus. */
export interface Spot {
  at: number
  caret: number
}

/** An alignment on the screen: every state it went through, the one that is seen, and where one works. */
export interface Work {
  /** The German sentences it is laid beside, by id. */
  names: readonly string[]
  states: readonly Correction[]
  seen: number
  spot: Spot
}

export function beginWork(names: readonly string[], correction: Correction): Work {
  const doubtful = nextDoubt(correction, -1)
  return { names, states: [correction], seen: 0, spot: { at: Math.max(doubtful, 0), caret: 0 } }
}

export function seenIn({ states, seen }: Work): Correction {
  return states[seen] ?? []
}

/** One step further; what was taken back before is gone then. */
export function goOn(work: Work, next: Correction, spot: Spot): Work {
  if (next === seenIn(work)) return work
  const states = [...work.states.slice(0, work.seen + 1), next]
  return { ...work, states, seen: work.seen + 1, spot }
}

/** Undo and redo lead to what they change. */
export function travel(work: Work, by: -1 | 1): Work {
  const next = work.states[work.seen + by]
  if (!next) return work
  const at = Math.max(firstDifference(next, seenIn(work)), 0)
  return { ...work, seen: work.seen + by, spot: { at, caret: 0 } }
}

/** The same work beside the sentences as they are cut now. */
export function fitWork(work: Work, names: readonly string[]): Work {
  const same = names.length === work.names.length && names.every((name, at) => name === work.names[at])
  if (same) return work
  const active = names.indexOf(work.names[work.spot.at] ?? '')
  return {
    ...work,
    names,
    states: work.states.map((state) => refit(state, work.names, names)),
    spot: { at: Math.max(active, 0), caret: 0 },
  }
}

/**
 * The next row after this one that deserves a look, from the top again after the last; -1 where there is none.
 * A sentence that another one says is looked at there.
 */
export function nextDoubt(correction: Correction, from: number): number {
  for (let step = 1; step <= correction.length; step++) {
    const at = (from + step) % correction.length
    const doubt = doubtOf(correction, at)
    if (doubt && doubt.kind !== 'shared') return at
  }
  return -1
}
