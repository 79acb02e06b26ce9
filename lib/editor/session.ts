import type { Segment, Status } from '#lib/article'
import type {
  Recovered,
  Resolution,
  SaveOutcome,
  SegmentView,
  Session,
  SessionOptions,
  SessionSummary,
  Timers,
} from './contract.ts'
import { EffectRunner } from './effect-runner.ts'
import type { EntryName, JournalEntry } from './journal/journal.ts'
import { type RecoveryScene, recover } from './recovery.ts'
import type { SaveEffect, SaveEvent } from './save-state/events.ts'
import { reduce } from './save-state/reduce.ts'
import { isClean, isDone, outcomeOf, type SegmentSaveState } from './save-state/state.ts'
import { SegmentTable } from './segment-table.ts'

const CLOCK: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  now: () => Date.now(),
}

/** Opens an editing session; nothing is sent or written before `start`. Throws on two segments of one id. */
export function createSession(options: SessionOptions): Session {
  return new EditingSession(options)
}

/** Hands what happens to `reduce`, keeps the state it gives, and has its effects carried out. */
class EditingSession implements Session {
  #options: SessionOptions
  #timers: Timers
  #table: SegmentTable
  #effects: EffectRunner
  #starting: Promise<Recovered> | null = null
  #seq = 0
  /** Changes made before recovery is over, by segment: an entry that bears such a number is this session's own. */
  #ownSeqs: Map<string, Set<number>> | null = new Map()
  /** Those who wait for the end of a composition. */
  #composed = new Map<string, (() => void)[]>()

  constructor(options: SessionOptions) {
    const { articleId, tab, segments } = options
    this.#options = options
    this.#timers = options.timers ?? CLOCK
    this.#table = new SegmentTable(segments, { articleId, tab }, () => this.#effects?.writer.broken ?? false)
    this.#effects = new EffectRunner({
      session: options,
      timers: this.#timers,
      stateOf: (id) => this.#table.state(id),
      dispatch: (id, event) => this.#dispatch(id, event),
      nextSeq: () => this.#nextSeq(),
      onDraft: (draft) => this.#table.drafts.put(draft),
      onJournalChange: () => this.#table.announce(),
    })
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
    this.#effects.resume()
    for (const id of this.#table.unsavedIds) this.#dispatch(id, { kind: 'resumed' })
    this.#starting ??= this.#recover()
    return this.#starting
  }

  stop(): void {
    this.#effects.stop()
  }

  edit(segmentId: string, target: string): void {
    this.#dispatch(segmentId, { kind: 'edited', target })
  }

  applyUndo(segmentId: string, target: string): void {
    this.#dispatch(segmentId, { kind: 'undone', target })
  }

  setStatus(segmentId: string, status: Status): void {
    this.#dispatch(segmentId, { kind: 'status-set', status })
  }

  setNeedsWork(segmentId: string, flag: boolean): void {
    this.#dispatch(segmentId, { kind: 'needs-work-set', flag })
  }

  activity(segmentId: string, ms: number): void {
    this.#dispatch(segmentId, { kind: 'worked', ms })
  }

  resolve(segmentId: string, choice: Resolution): void {
    this.#dispatch(segmentId, { kind: 'resolved', choice })
  }

  setComposing(segmentId: string, active: boolean): void {
    this.#dispatch(segmentId, { kind: 'composing', active })
    if (active) return
    for (const resolve of this.#composed.get(segmentId) ?? []) resolve()
    this.#composed.delete(segmentId)
  }

  async composed(segmentId: string): Promise<void> {
    while (this.#table.state(segmentId).composing)
      await new Promise<void>((resolve) => {
        this.#composed.set(segmentId, [...(this.#composed.get(segmentId) ?? []), resolve])
      })
  }

  receive(segments: readonly Segment[]): void {
    this.#table.batch(() => {
      for (const segment of segments)
        if (this.#table.isPresent(segment.id)) this.#dispatch(segment.id, { kind: 'received', segment })
    })
  }

  replaceStructure(
    segments: readonly Segment[],
    texts: ReadonlyMap<string, string | null> = new Map(),
  ): void {
    const table = this.#table
    const staying = new Set(segments.map((segment) => segment.id))
    table.batch(() => {
      for (const id of table.order.filter((id) => !staying.has(id))) {
        table.leave(id)
        this.#dispatch(id, { kind: 'left', carried: texts.size > 0 && table.state(id).hold !== 'none' })
      }
      for (const segment of segments) this.#place(segment, texts)
      table.reorder(segments.map((segment) => segment.id))
    })
  }

  saved(segmentId: string): Promise<SaveOutcome> {
    const outcome = outcomeOf(this.#table.state(segmentId))
    if (outcome) return Promise.resolve(outcome)
    const ended = this.#effects.waiters.wait(segmentId, 'saved')
    this.#effects.outbox.now(segmentId)
    return ended
  }

  async hold(segmentIds: readonly string[]): Promise<SaveOutcome[]> {
    const ended = segmentIds.map((id) => this.#effects.waiters.wait(id, 'held'))
    for (const id of segmentIds) this.#dispatch(id, { kind: 'hold' })
    return Promise.all(ended)
  }

  release(segmentIds: readonly string[]): void {
    for (const id of segmentIds) if (this.#table.has(id)) this.#dispatch(id, { kind: 'released' })
  }

  async flush(): Promise<boolean> {
    const outcomes = await Promise.all(this.#table.unsavedIds.map((id) => this.saved(id)))
    return outcomes.every((outcome) => outcome.kind === 'saved')
  }

  retry(): void {
    this.#effects.outbox.retry()
  }

  discardDraft(draft: EntryName): void {
    const { drafts } = this.#table
    const entry = drafts.get(draft)
    if (!entry) return
    drafts.remove(entry)
    const isPending =
      entry.tab === this.#options.tab &&
      this.#table.has(entry.segmentId) &&
      this.#table.state(entry.segmentId).problem?.kind === 'unplaced'
    if (isPending) this.#dispatch(entry.segmentId, { kind: 'draft-discarded' })
    else this.#forget(entry)
    this.#table.announce()
  }

  #dispatch(segmentId: string, event: SaveEvent): SaveEffect[] {
    const table = this.#table
    const before = table.state(segmentId)
    const [state, effects] = reduce(before, event, { seq: this.#nextSeq(), at: this.#timers.now() })
    if (state === before && effects.length === 0) return effects
    if (state.seq !== before.seq) this.#noteOwn(segmentId, state.seq)
    table.put(segmentId, state)
    this.#effects.run(segmentId, effects)
    table.show(segmentId)
    table.announce()
    return effects
  }

  #nextSeq(): number {
    this.#seq = Math.max(this.#seq + 1, this.#timers.now())
    return this.#seq
  }

  #noteOwn(segmentId: string, seq: number): void {
    const seqs = this.#ownSeqs?.get(segmentId) ?? new Set()
    this.#ownSeqs?.set(segmentId, seqs.add(seq))
  }

  /** A segment of the article's new order. */
  #place(segment: Segment, texts: ReadonlyMap<string, string | null>): void {
    const table = this.#table
    const { id } = segment
    const target = texts.get(id)
    if (!table.has(id)) {
      table.enter(segment)
      this.#restoreDraft(id)
      if (target !== undefined) this.#dispatch(id, { kind: 'edited', target: target ?? '' })
      return
    }
    if (!table.isPresent(id)) table.comeBack(id)
    this.#dispatch(
      id,
      target === undefined ? { kind: 'received', segment } : { kind: 'restructured', segment, target },
    )
  }

  /** A text may have been waiting for a segment nobody knew. */
  #restoreDraft(segmentId: string): void {
    const { articleId, tab } = this.#options
    const entry = this.#table.drafts.get({ articleId, segmentId, tab })
    if (!entry) return
    this.#effects.writer.knowEntry(segmentId)
    this.#dispatch(segmentId, { kind: 'restored', entry })
  }

  async #recover(): Promise<Recovered> {
    const { articleId, journal, tab, isTabAlive = async () => false } = this.#options
    const table = this.#table
    const entries = await journal.claim(articleId, tab, isTabAlive).catch((): JournalEntry[] => {
      this.#effects.writer.fail()
      return []
    })
    for (const entry of entries) this.#seq = Math.max(this.#seq, entry.seq)
    const { restored, superfluous } = await recover(entries, this.#recoveryScene())
    this.#ownSeqs = null
    this.#effects.open()
    for (const id of table.ids) if (!isDone(table.state(id))) this.#dispatch(id, { kind: 'resumed' })
    for (const entry of superfluous) this.#forget(entry)
    table.announce()
    const recovered = restored.filter((id) => !isDone(table.state(id))).length
    return { recovered, unplacedDrafts: table.drafts.all }
  }

  #recoveryScene(): RecoveryScene {
    const table = this.#table
    const { writer } = this.#effects
    return {
      tab: this.#options.tab,
      isOwn: ({ segmentId, seq }) => this.#ownSeqs?.get(segmentId)?.has(seq) ?? false,
      segment: (id) =>
        table.has(id) ? { isFree: isUntouched(table.state(id)), ...table.view(id) } : undefined,
      isPresent: (id) => table.isPresent(id),
      segments: () => table.order.map((id) => table.state(id).base),
      restore: (entry) => {
        writer.knowEntry(entry.segmentId)
        this.#dispatch(entry.segmentId, { kind: 'restored', entry })
      },
      expectEntry: (id) => {
        writer.knowEntry(id)
        writer.touch(id)
      },
      inherit: (id, discarded) => {
        if (discarded.length > 0) this.#dispatch(id, { kind: 'inherited', discarded })
      },
      setAsideDiscarded: (entry, text) => this.#effects.setAsideDiscarded(entry, text),
      setAside: (entry) => this.#effects.setAside(entry),
      list: (entry) => table.drafts.put(entry),
    }
  }

  #forget(entry: JournalEntry): void {
    this.#options.journal.acknowledge(entry, entry.seq).catch(() => this.#effects.writer.fail())
  }
}

/** Nothing was asked of the segment, so an entry of it loses nothing and takes nothing away. */
function isUntouched(state: SegmentSaveState): boolean {
  return isClean(state) && state.inFlight === null
}
