import type { Segment, Status } from '#lib/article'
import type {
  Recovered,
  Resolution,
  SaveOutcome,
  SegmentView,
  Session,
  SessionOptions,
  SessionSummary,
} from './contract.ts'
import type { EntryName, JournalEntry } from './journal/journal.ts'
import { recoverJournal } from './recovery/recover-journal.ts'
import { replaceStructure } from './runtime/replace-structure.ts'
import { Runtime } from './runtime/runtime.ts'
import type { SegmentTable } from './table/segment-table.ts'

/** Opens an editing session; nothing is sent or written before `start`. Throws on two segments of one id. */
export function createSession(options: SessionOptions): Session {
  return new EditingSession(options)
}

/** What an editor may ask of a session, as events for the runtime. */
class EditingSession implements Session {
  #runtime: Runtime
  #table: SegmentTable
  #starting: Promise<Recovered> | null = null
  /** Those who wait for the end of a composition. */
  #composed = new Map<string, (() => void)[]>()

  constructor(options: SessionOptions) {
    this.#runtime = new Runtime(options)
    this.#table = this.#runtime.table
  }

  get order(): readonly string[] {
    return this.#table.order
  }

  view(segmentId: string): SegmentView {
    return this.#table.view(segmentId)
  }

  summary(): SessionSummary {
    return this.#table.summary()
  }

  unplacedDrafts(): readonly JournalEntry[] {
    return this.#table.drafts.all
  }

  subscribe(segmentId: string, listener: () => void): () => void {
    return this.#table.subscriptions.toSegment(segmentId, listener)
  }

  subscribeOrder(listener: () => void): () => void {
    return this.#table.subscriptions.toOrder(listener)
  }

  subscribeSummary(listener: () => void): () => void {
    return this.#table.subscriptions.toSummary(listener)
  }

  start(): Promise<Recovered> {
    this.#runtime.resume()
    this.#starting ??= recoverJournal(this.#runtime)
    return this.#starting
  }

  stop(): void {
    this.#runtime.stop()
  }

  edit(segmentId: string, target: string): void {
    this.#runtime.dispatch(segmentId, { kind: 'edited', target })
  }

  applyUndo(segmentId: string, target: string): void {
    this.#runtime.dispatch(segmentId, { kind: 'undone', target })
  }

  setStatus(segmentId: string, status: Status): void {
    this.#runtime.dispatch(segmentId, { kind: 'status-set', status })
  }

  setNeedsWork(segmentId: string, flag: boolean): void {
    this.#runtime.dispatch(segmentId, { kind: 'needs-work-set', flag })
  }

  activity(segmentId: string, ms: number): void {
    this.#runtime.dispatch(segmentId, { kind: 'worked', ms })
  }

  resolve(segmentId: string, choice: Resolution): void {
    this.#runtime.dispatch(segmentId, { kind: 'resolved', choice })
  }

  setComposing(segmentId: string, active: boolean): void {
    this.#runtime.dispatch(segmentId, { kind: 'composing', active })
    if (active) return
    for (const resolve of this.#composed.get(segmentId) ?? []) resolve()
    this.#composed.delete(segmentId)
  }

  async whenComposed(segmentId: string): Promise<void> {
    while (this.#table.state(segmentId).composing)
      await new Promise<void>((resolve) => {
        this.#composed.set(segmentId, [...(this.#composed.get(segmentId) ?? []), resolve])
      })
  }

  receive(segments: readonly Segment[]): void {
    this.#table.batch(() => {
      for (const segment of segments)
        if (this.#table.isPresent(segment.id))
          this.#runtime.dispatch(segment.id, { kind: 'received', segment })
    })
  }

  replaceStructure(
    segments: readonly Segment[],
    texts: ReadonlyMap<string, string | null> = new Map(),
  ): void {
    replaceStructure(this.#runtime, segments, texts)
  }

  saveNow(segmentId: string): Promise<SaveOutcome> {
    return this.#runtime.saveNow(segmentId)
  }

  async hold(segmentIds: readonly string[]): Promise<SaveOutcome[]> {
    return Promise.all(segmentIds.map((id) => this.#runtime.hold(id)))
  }

  release(segmentIds: readonly string[]): void {
    for (const id of segmentIds) if (this.#table.has(id)) this.#runtime.dispatch(id, { kind: 'released' })
  }

  async flush(): Promise<boolean> {
    const outcomes = await Promise.all(this.#table.unsavedIds.map((id) => this.saveNow(id)))
    return outcomes.every((outcome) => outcome.kind === 'saved')
  }

  retry(): void {
    this.#runtime.retry()
  }

  discardDraft(draft: EntryName): void {
    const entry = this.#table.drafts.get(draft)
    if (entry) this.#runtime.discardDraft(entry)
  }
}
