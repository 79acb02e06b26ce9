import type { SaveOutcome, SessionOptions, Timers } from '../contract.ts'
import type { JournalEntry } from '../journal/journal.ts'
import type { SaveEffect, SaveEvent } from '../save-state/events.ts'
import { reduce } from '../save-state/reduce.ts'
import { outcomeOf } from '../save-state/state.ts'
import { SegmentTable } from '../table/segment-table.ts'
import { EffectRunner } from './effect-runner.ts'

const CLOCK: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  now: () => Date.now(),
}

/** Hands what happens to `reduce`, keeps the state it gives, and has its effects carried out. */
export class Runtime {
  readonly options: SessionOptions
  readonly table: SegmentTable
  readonly effects: EffectRunner
  #timers: Timers
  #seq = 0
  /** Changes made before recovery is over, by segment: an entry that bears such a number is this session's own. */
  #ownSeqs: Map<string, Set<number>> | null = new Map()

  constructor(options: SessionOptions) {
    const { articleId, tab, segments, timers = CLOCK } = options
    this.options = options
    this.#timers = timers
    this.table = new SegmentTable(segments, { articleId, tab }, () => this.effects?.writer.broken ?? false)
    this.effects = new EffectRunner({
      session: options,
      timers,
      stateOf: (id) => this.table.state(id),
      dispatch: (id, event) => this.dispatch(id, event),
      nextSeq: () => this.#nextSeq(),
      onDraft: (draft) => this.table.drafts.put(draft),
      onJournalChange: () => this.table.announce(),
    })
  }

  dispatch(segmentId: string, event: SaveEvent): SaveEffect[] {
    const { table } = this
    const before = table.state(segmentId)
    const [state, effects] = reduce(before, event, { seq: this.#nextSeq(), at: this.#timers.now() })
    if (state === before && effects.length === 0) return effects
    if (state.seq !== before.seq) this.#noteOwn(segmentId, state.seq)
    table.put(segmentId, state)
    this.effects.run(segmentId, effects)
    table.show(segmentId)
    table.announce()
    return effects
  }

  /** Goes on after a `stop`, with what was left unsaved. */
  resume(): void {
    this.effects.resume()
    for (const id of this.table.unsavedIds) this.dispatch(id, { kind: 'resumed' })
  }

  /** Sends what waits without another pause, then sets no timer any more. */
  stop(): void {
    this.effects.stop()
  }

  /** Sends what is unsaved of a segment now, and says how that ended. */
  saveNow(segmentId: string): Promise<SaveOutcome> {
    const outcome = outcomeOf(this.table.state(segmentId))
    if (outcome) return Promise.resolve(outcome)
    const ended = this.effects.waiters.wait(segmentId, 'saved')
    this.effects.outbox.now(segmentId)
    return ended
  }

  /** Saves a segment and then holds it; says how the saving ended. */
  hold(segmentId: string): Promise<SaveOutcome> {
    const ended = this.effects.waiters.wait(segmentId, 'held')
    this.dispatch(segmentId, { kind: 'hold' })
    return ended
  }

  /** Tries at once whatever waits after a failure. */
  retry(): void {
    this.effects.outbox.retry()
  }

  /** Takes a draft out of the list and of the journal, also where it is still the pending patch of its segment. */
  discardDraft(draft: JournalEntry): void {
    const { table } = this
    const { segmentId, tab } = draft
    table.drafts.remove(draft)
    const isPending =
      tab === this.options.tab && table.has(segmentId) && table.state(segmentId).problem?.kind === 'unplaced'
    if (isPending) this.dispatch(segmentId, { kind: 'draft-discarded' })
    else this.forget(draft)
    table.announce()
  }

  /** The journal's entry of a segment becomes its pending patch. */
  restore(entry: JournalEntry): void {
    this.effects.writer.knowEntry(entry.segmentId)
    this.dispatch(entry.segmentId, { kind: 'restored', entry })
  }

  /** Removes an entry that nothing depends on any more. */
  forget(entry: JournalEntry): void {
    this.options.journal.acknowledge(entry, entry.seq).catch(() => this.effects.writer.fail())
  }

  /** Whether this session made the change that an entry records; asked until recovery is over. */
  isOwn({ segmentId, seq }: JournalEntry): boolean {
    return this.#ownSeqs?.get(segmentId)?.has(seq) ?? false
  }

  /** Entries up to this number are there already: those to come bear greater ones. */
  countFrom(seq: number): void {
    this.#seq = Math.max(this.#seq, seq)
  }

  /** Recovery is over: from now on all is written and sent. */
  open(): void {
    this.#ownSeqs = null
    this.effects.open()
  }

  #nextSeq(): number {
    this.#seq = Math.max(this.#seq + 1, this.#timers.now())
    return this.#seq
  }

  #noteOwn(segmentId: string, seq: number): void {
    const seqs = this.#ownSeqs?.get(segmentId) ?? new Set()
    this.#ownSeqs?.set(segmentId, seqs.add(seq))
  }
}
