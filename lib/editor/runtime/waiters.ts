import type { SaveOutcome } from '../contract.ts'

/** What one waits for: that all is saved, or that a hold is in force; each also ends with a problem. */
export type WaitedFor = 'saved' | 'held'

type Resolve = (outcome: SaveOutcome) => void

/** Those who wait for a segment. */
export class Waiters {
  #byKind: Record<WaitedFor, Map<string, Resolve[]>> = { saved: new Map(), held: new Map() }

  wait(segmentId: string, waitedFor: WaitedFor): Promise<SaveOutcome> {
    const waiting = this.#byKind[waitedFor]
    return new Promise((resolve) => waiting.set(segmentId, [...(waiting.get(segmentId) ?? []), resolve]))
  }

  has(segmentId: string): boolean {
    return this.#byKind.saved.has(segmentId) || this.#byKind.held.has(segmentId)
  }

  tell(segmentId: string, waitedFor: WaitedFor, outcome: SaveOutcome): void {
    const waiting = this.#byKind[waitedFor]
    const resolves = waiting.get(segmentId) ?? []
    waiting.delete(segmentId)
    for (const resolve of resolves) resolve(outcome)
  }
}
