import type { Segment } from '#lib/article'
import type { SegmentView, SessionSummary } from '../contract.ts'
import type { EntryName } from '../journal/journal.ts'
import { entryOf, initialState, isClean, type SegmentSaveState, viewOf } from '../save-state/state.ts'
import { RunningSummary } from './session-summary.ts'
import { Subscriptions } from './subscriptions.ts'
import { UnplacedDrafts } from './unplaced-drafts.ts'

/**
 * What a session knows of its segments and shows of them: save states, views, the order, the summary, the drafts
 * without a place. It decides nothing; `show` and `announce` tell those who subscribed what changed.
 */
export class SegmentTable {
  readonly subscriptions = new Subscriptions()
  readonly drafts = new UnplacedDrafts()
  #states = new Map<string, SegmentSaveState>()
  #views = new Map<string, SegmentView>()
  #order: readonly string[] = []
  /** The ids in `#order`. */
  #present = new Set<string>()
  #running = new RunningSummary()
  #announced: { summary: SessionSummary; drafts: UnplacedDrafts['all'] }
  #batches = 0

  constructor(
    segments: readonly Segment[],
    private readonly owner: Omit<EntryName, 'segmentId'>,
    private readonly isJournalBroken: () => boolean,
  ) {
    for (const segment of segments) this.enter(segment)
    this.#order = segments.map((segment) => segment.id)
    this.#announced = { summary: this.#running.summary(), drafts: this.drafts.all }
  }

  get order(): readonly string[] {
    return this.#order
  }

  get ids(): string[] {
    return [...this.#states.keys()]
  }

  /** Ids of all segments with something unsaved, those without a place left out. */
  get unsavedIds(): string[] {
    return this.#running.unsavedIds
  }

  has(segmentId: string): boolean {
    return this.#states.has(segmentId)
  }

  isPresent(segmentId: string): boolean {
    return this.#present.has(segmentId)
  }

  /** Throws on a segment never heard of. */
  state(segmentId: string): SegmentSaveState {
    const state = this.#states.get(segmentId)
    if (!state) throw new Error(`no segment ${segmentId} in this session`)
    return state
  }

  view(segmentId: string): SegmentView {
    return this.#views.get(segmentId) ?? viewOf(this.state(segmentId))
  }

  summary(): SessionSummary {
    this.#running.setJournalBroken(this.isJournalBroken())
    this.#running.countDrafts(this.drafts.all.length)
    return this.#running.summary()
  }

  /** Keeps a new state; nobody is told before `show`. */
  put(segmentId: string, state: SegmentSaveState): void {
    this.#states.set(segmentId, state)
  }

  /** A segment nobody knew joins the article. */
  enter(segment: Segment): void {
    const { id } = segment
    if (this.#states.has(id)) throw new Error(`two segments have the id ${id}`)
    const state = initialState(segment)
    this.#states.set(id, state)
    this.#views.set(id, viewOf(state))
    this.comeBack(id)
  }

  comeBack(segmentId: string): void {
    this.#present.add(segmentId)
    this.#running.move(null, this.view(segmentId))
  }

  leave(segmentId: string): void {
    this.#present.delete(segmentId)
    this.#running.move(this.view(segmentId), null)
  }

  /** Keeps the former array where nothing moved. */
  reorder(order: readonly string[]): void {
    const before = this.#order
    if (before.length === order.length && before.every((id, index) => id === order[index])) return
    this.#order = order
    this.subscriptions.orderChanged()
  }

  /** Brings view, summary and drafts in line with the state. */
  show(segmentId: string): void {
    const state = this.state(segmentId)
    this.#listDraft(segmentId, state)
    const before = this.view(segmentId)
    const after = viewOf(state, before)
    if (after === before) return
    this.#views.set(segmentId, after)
    if (this.#present.has(segmentId)) this.#running.move(before, after)
    this.subscriptions.segmentChanged(segmentId)
  }

  /** Everything that happens inside is announced as one. */
  batch(work: () => void): void {
    this.#batches++
    try {
      work()
    } finally {
      this.#batches--
    }
    this.announce()
  }

  announce(): void {
    if (this.#batches > 0) return
    const summary = this.summary()
    const drafts = this.drafts.all
    if (summary === this.#announced.summary && drafts === this.#announced.drafts) return
    this.#announced = { summary, drafts }
    this.subscriptions.summaryChanged()
  }

  #listDraft(segmentId: string, state: SegmentSaveState): void {
    const { articleId, tab } = this.owner
    const name = { articleId, segmentId, tab }
    if (state.problem?.kind !== 'unplaced' || isClean(state)) this.drafts.remove(name)
    else if (this.drafts.get(name)?.seq !== state.seq) this.drafts.put(entryOf(state, articleId, tab))
  }
}
