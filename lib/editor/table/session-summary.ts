import type { Progress } from '#lib/article'
import type { SegmentView, SessionSummary } from '../contract.ts'

/** The summary of a session, kept up to date segment by segment: no change looks at the whole article. */
export class RunningSummary {
  #progress: Progress = { segments: 0, untranslated: 0, machine: 0, edited: 0, confirmed: 0, reviewed: 0 }
  #unsaved = new Map<string, SegmentView['state']>()
  #conflicts: readonly string[] = []
  #refused: readonly string[] = []
  #offline = 0
  #problem: string | undefined
  #unplacedDrafts = 0
  #journalBroken = false
  #summary: SessionSummary | null = null

  /** A segment came (`before` null), went (`after` null) or changed. */
  move(before: SegmentView | null, after: SegmentView | null): void {
    if (before?.status !== after?.status) {
      const progress = { ...this.#progress }
      if (before) progress[before.status]--
      if (after) progress[after.status]++
      progress.segments += (after ? 1 : 0) - (before ? 1 : 0)
      this.#progress = progress
      this.#summary = null
    }
    if (before?.needsWork !== after?.needsWork) this.#summary = null
    if (before?.state !== after?.state) this.#moveState(before, after)
    if (after?.state === 'offline' && after.problem !== this.#problem) {
      this.#problem = after.problem
      this.#summary = null
    }
  }

  countDrafts(count: number): void {
    if (count !== this.#unplacedDrafts) this.#summary = null
    this.#unplacedDrafts = count
  }

  setJournalBroken(broken: boolean): void {
    if (broken !== this.#journalBroken) this.#summary = null
    this.#journalBroken = broken
  }

  /** The same object until something changed. */
  summary(): SessionSummary {
    const state = this.#state()
    this.#summary ??= {
      state,
      problem: state === 'offline' ? this.#problem : undefined,
      offline: this.#offline,
      unsaved: this.#unsaved.size,
      conflicts: this.#conflicts,
      refused: this.#refused,
      unplacedDrafts: this.#unplacedDrafts,
      progress: this.#progress,
      journalBroken: this.#journalBroken,
    }
    return this.#summary
  }

  #moveState(before: SegmentView | null, after: SegmentView | null): void {
    const id = (after ?? before)?.segment.id
    if (id === undefined) return
    if (before?.state === 'conflict') this.#conflicts = this.#conflicts.filter((other) => other !== id)
    if (after?.state === 'conflict') this.#conflicts = [...this.#conflicts, id]
    if (before?.state === 'refused') this.#refused = this.#refused.filter((other) => other !== id)
    if (after?.state === 'refused') this.#refused = [...this.#refused, id]
    this.#offline += Number(after?.state === 'offline') - Number(before?.state === 'offline')
    if (after === null || after.state === 'saved' || after.state === 'unplaced') this.#unsaved.delete(id)
    else this.#unsaved.set(id, after.state)
    // Waiting and being sent look the same from afar.
    const near = (view: SegmentView | null) => (view?.state === 'saving' ? 'dirty' : view?.state)
    if (near(before) !== near(after)) this.#summary = null
  }

  /** Ids of all segments with something unsaved, those without a place left out. */
  get unsavedIds(): string[] {
    return [...this.#unsaved.keys()]
  }

  #state(): SessionSummary['state'] {
    if (this.#conflicts.length > 0) return 'conflict'
    if (this.#refused.length > 0) return 'refused'
    if (this.#offline > 0) return 'offline'
    return this.#unsaved.size > 0 ? 'saving' : 'saved'
  }
}
