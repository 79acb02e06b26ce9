import type { SegmentPatch } from '#lib/article'
import type { SaveOutcome, SessionOptions, Timers } from '../contract.ts'
import { besideTab } from '../journal/claim-entries.ts'
import type { DiscardedText, JournalEntry } from '../journal/journal.ts'
import { JournalWriter } from '../journal/journal-writer.ts'
import type { SaveEffect, SaveEvent } from '../save-state/events.ts'
import { entryOf, isDone, type SegmentSaveState } from '../save-state/state.ts'
import { Outbox } from './outbox.ts'
import { Waiters } from './waiters.ts'

export interface EffectRunnerOptions {
  session: SessionOptions
  timers: Timers
  stateOf(segmentId: string): SegmentSaveState
  /** Hands an event to the reducer and runs what follows; gives the effects. */
  dispatch(segmentId: string, event: SaveEvent): SaveEffect[]
  nextSeq(): number
  /** A text was kept that has no place in the article. */
  onDraft(draft: JournalEntry): void
  onJournalChange(): void
}

/** Carries out what `reduce` asks for: journal, requests, timers, answers to those who wait. */
export class EffectRunner {
  readonly waiters = new Waiters()
  readonly writer: JournalWriter
  readonly outbox: Outbox
  #options: EffectRunnerOptions
  /** Requests of the turn that is being given. */
  #turns = new Map<string, Promise<boolean>>()
  #wakes = new Map<string, unknown>()
  #isOpen = false
  #isQuiet = false

  constructor(options: EffectRunnerOptions) {
    const { session, timers, stateOf, onJournalChange } = options
    const { articleId, tab, journal, pauseMs = 400, maxWaitMs = 3000 } = session
    this.#options = options
    this.outbox = new Outbox({ timers, pauseMs, maxWaitMs, attempt: (id) => this.#attempt(id) })
    this.writer = new JournalWriter({
      journal,
      read: (id) => entryOf(stateOf(id), articleId, tab),
      isDone: (id) => isDone(stateOf(id)),
      onChange: onJournalChange,
    })
  }

  /** Recovery is over: from now on the journal is written and requests are sent. */
  open(): void {
    this.#isOpen = true
    this.writer.open()
  }

  resume(): void {
    this.#isQuiet = false
    this.outbox.resume()
  }

  stop(): void {
    this.#isQuiet = true
    for (const timer of this.#wakes.values()) this.#options.timers.clear(timer)
    this.#wakes.clear()
    this.outbox.stop()
  }

  run(segmentId: string, effects: readonly SaveEffect[]): void {
    for (const effect of effects) this.#run(segmentId, effect)
  }

  /** Keeps an entry beside the one that the tab has, or may yet have, for its segment. */
  async setAside(entry: JournalEntry): Promise<void> {
    const { journal } = this.#options.session
    const aside = { ...entry, tab: besideTab(entry) }
    this.#options.onDraft(aside)
    journal.writeAhead?.(aside)
    await journal.put(aside).catch(() => this.writer.fail())
  }

  /** A discarded text as an entry of its own, for when no history takes it. Restored it is a conflict. */
  async setAsideDiscarded(entry: JournalEntry, { version, target }: DiscardedText): Promise<void> {
    const { articleId, segmentId, tab, source, at } = entry
    const seq = this.#options.nextSeq()
    const name = { articleId, segmentId, tab, source, at }
    await this.setAside({ ...name, seq, baseVersion: version, baseTarget: target, target })
  }

  #run(segmentId: string, effect: SaveEffect): void {
    const { session, dispatch, stateOf } = this.#options
    switch (effect.kind) {
      case 'write-journal':
        this.writer.touch(segmentId)
        break
      case 'schedule':
        this.#schedule(segmentId, effect.when)
        break
      case 'save':
        this.#send(segmentId, effect.patch, (outcome) =>
          dispatch(segmentId, { kind: 'answered', outcome, awaited: this.waiters.has(segmentId) }),
        )
        break
      case 'archive':
        this.#send(segmentId, effect.text, (outcome) => dispatch(segmentId, { kind: 'archived', outcome }))
        break
      case 'set-aside': {
        const entry = entryOf(stateOf(segmentId), session.articleId, session.tab)
        void this.setAsideDiscarded(entry, effect.text)
        break
      }
      case 'held':
        this.waiters.tell(segmentId, 'held', { kind: 'saved', segment: stateOf(segmentId).base })
        break
      case 'settled':
        if (effect.outcome.kind !== 'saved') this.waiters.tell(segmentId, 'held', effect.outcome)
        this.waiters.tell(segmentId, 'saved', effect.outcome)
        break
      case 'wake':
        this.#wakeIn(segmentId, effect.ms)
    }
  }

  #schedule(segmentId: string, when: 'now' | 'pause' | 'never'): void {
    if (when === 'never') this.outbox.drop(segmentId)
    else if (when === 'now') this.outbox.now(segmentId)
    else this.outbox.later(segmentId)
  }

  /** What the outbox calls a turn: true when the server answered, null when there was nothing to send. */
  #attempt(segmentId: string): Promise<boolean> | null {
    if (!this.#isOpen) return null
    this.#options.dispatch(segmentId, { kind: 'due' })
    const turn = this.#turns.get(segmentId) ?? null
    this.#turns.delete(segmentId)
    return turn
  }

  #send(segmentId: string, patch: SegmentPatch, answer: (outcome: SaveOutcome) => SaveEffect[]): void {
    const turn = this.#ask(segmentId, { ...patch }).then(
      (outcome) => !answer(outcome).some(({ kind }) => kind === 'back-off'),
    )
    this.#turns.set(segmentId, turn)
  }

  async #ask(segmentId: string, patch: SegmentPatch): Promise<SaveOutcome> {
    try {
      return await this.#options.session.save(segmentId, patch)
    } catch (fault) {
      return { kind: 'offline', detail: fault instanceof Error ? fault.message : String(fault) }
    }
  }

  #wakeIn(segmentId: string, ms: number): void {
    const { timers, dispatch } = this.#options
    if (this.#wakes.has(segmentId)) timers.clear(this.#wakes.get(segmentId))
    if (this.#isQuiet) return void this.#wakes.delete(segmentId)
    const wake = () => {
      this.#wakes.delete(segmentId)
      dispatch(segmentId, { kind: 'resumed' })
    }
    this.#wakes.set(segmentId, timers.set(wake, ms))
  }
}
