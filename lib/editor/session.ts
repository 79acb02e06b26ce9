import type { Segment, SegmentPatch, Status } from '#lib/article'
import type {
  Resolution,
  SaveOutcome,
  SegmentView,
  Session,
  SessionOptions,
  SessionSummary,
  Timers,
} from './contract.ts'
import { besideTab, type EntryName, type GivenUp, type JournalEntry } from './journal/journal.ts'
import { JournalWriter } from './journal/journal-writer.ts'
import { Outbox } from './outbox.ts'
import { type Wish, withoutTaken } from './save-state/pending-patch.ts'
import { Cell, endOf } from './save-state/segment-save-state.ts'
import { SummaryTally } from './session-summary.ts'
import { UnplacedDrafts } from './unplaced-drafts.ts'

type Listener = () => void

const CLOCK: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  now: () => Date.now(),
}

/** Opens an editing session; nothing is sent or written before `start`. Throws on two segments of one id. */
export function createSession(options: SessionOptions): Session {
  return new EditingSession(options)
}

class EditingSession implements Session {
  #options: SessionOptions
  #timers: Timers
  #cells = new Map<string, Cell>()
  #order: readonly string[] = []
  /** The ids in `#order`. */
  #present = new Set<string>()
  #tally = new SummaryTally()
  #writer: JournalWriter
  #outbox: Outbox
  #unplacedDrafts = new UnplacedDrafts()
  #waiting = new Map<string, ((outcome: SaveOutcome) => void)[]>()
  #starting: Promise<{ recovered: number; unplacedDrafts: readonly JournalEntry[] }> | null = null
  #started = false
  #seq = 0

  #listeners = new Map<string, Set<Listener>>()
  #orderListeners = new Set<Listener>()
  #summaryListeners = new Set<Listener>()
  #announced: { summary: SessionSummary; unplacedDrafts: readonly JournalEntry[] }

  constructor(options: SessionOptions) {
    const { articleId, tab, journal, pauseMs = 400, maxWaitMs = 3000 } = options
    this.#options = options
    this.#timers = options.timers ?? CLOCK
    for (const segment of options.segments) this.#enter(segment)
    this.#order = options.segments.map((segment) => segment.id)
    this.#outbox = new Outbox({
      timers: this.#timers,
      pauseMs,
      maxWaitMs,
      attempt: (id) => this.#attempt(id),
    })
    this.#writer = new JournalWriter({
      journal,
      read: (id) => this.#cell(id).entry(articleId, tab),
      isDone: (id) => this.#cell(id).isDone,
      onChange: () => this.#announce(),
    })
    this.#announced = { summary: this.summary(), unplacedDrafts: this.#unplacedDrafts.all }
  }

  get order(): readonly string[] {
    return this.#order
  }

  view(segmentId: string): SegmentView {
    return this.#cell(segmentId).view
  }

  summary(): SessionSummary {
    this.#tally.journalBroken = this.#writer.broken
    return this.#tally.summary()
  }

  unplacedDrafts(): readonly JournalEntry[] {
    return this.#unplacedDrafts.all
  }

  subscribe(segmentId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(segmentId) ?? new Set()
    this.#listeners.set(segmentId, listeners)
    return subscribed(listeners, listener)
  }

  subscribeOrder(listener: Listener): () => void {
    return subscribed(this.#orderListeners, listener)
  }

  subscribeSummary(listener: Listener): () => void {
    return subscribed(this.#summaryListeners, listener)
  }

  start(): Promise<{ recovered: number; unplacedDrafts: readonly JournalEntry[] }> {
    this.#outbox.resume()
    for (const id of this.#tally.unsavedIds) this.#follow(this.#cell(id), 'now')
    this.#starting ??= this.#recover()
    return this.#starting
  }

  stop(): void {
    this.#outbox.stop()
  }

  edit(segmentId: string, target: string): void {
    const cell = this.#cell(segmentId)
    if ((cell.view.target ?? '') === target) return
    const { status: _, ...rest } = cell.wish
    this.#want(cell, { ...rest, target }, 'pause')
  }

  applyUndo(segmentId: string, target: string): void {
    const cell = this.#cell(segmentId)
    const { final } = cell
    if (final?.target !== target) this.edit(segmentId, target)
    else this.#want(cell, { ...cell.wish, target, status: final.status }, 'pause')
  }

  setStatus(segmentId: string, status: Status): void {
    const cell = this.#cell(segmentId)
    this.#want(cell, { ...cell.wish, status }, 'now')
  }

  setNeedsWork(segmentId: string, flag: boolean): void {
    const cell = this.#cell(segmentId)
    this.#want(cell, { ...cell.wish, needsWork: flag }, 'now')
  }

  activity(segmentId: string, ms: number): void {
    this.#cell(segmentId).activeMs += ms
  }

  resolve(segmentId: string, choice: Resolution): void {
    const cell = this.#cell(segmentId)
    if (cell.trouble?.kind !== 'conflict') {
      if (choice.keep === 'text') this.edit(segmentId, choice.text)
      return
    }
    cell.resolve(cell.trouble.latest, choice)
    this.#changed(cell, 'now')
  }

  receive(segments: readonly Segment[]): void {
    for (const segment of segments) {
      const cell = this.#cells.get(segment.id)
      if (cell && this.#present.has(segment.id)) this.#offer(cell, segment)
    }
    this.#announce()
  }

  replaceStructure(segments: readonly Segment[]): void {
    const before = this.#order
    const staying = new Set(segments.map((segment) => segment.id))
    this.#order = segments.map((segment) => segment.id)
    for (const id of before) if (!staying.has(id)) this.#leave(this.#cell(id))
    for (const segment of segments) {
      const cell = this.#cells.get(segment.id)
      if (!cell) this.#arrive(segment)
      else {
        if (!this.#present.has(segment.id)) this.#return(cell)
        this.#offer(cell, segment)
      }
    }
    if (sameOrder(before, this.#order)) this.#order = before
    else for (const listener of [...this.#orderListeners]) listener()
    this.#announce()
  }

  saved(segmentId: string): Promise<SaveOutcome> {
    const end = endOf(this.#cell(segmentId))
    if (end) return Promise.resolve(end)
    return new Promise((resolve) => {
      this.#waiting.set(segmentId, [...(this.#waiting.get(segmentId) ?? []), resolve])
      this.#outbox.now(segmentId)
    })
  }

  async flush(): Promise<boolean> {
    const outcomes = await Promise.all(this.#tally.unsavedIds.map((id) => this.saved(id)))
    return outcomes.every((outcome) => outcome.kind === 'saved')
  }

  retry(): void {
    this.#outbox.retry()
  }

  discardDraft(draft: EntryName): void {
    const entry = this.#unplacedDrafts.get(draft)
    if (!entry) return
    this.#unplacedDrafts.remove(entry)
    const cell = this.#cells.get(entry.segmentId)
    if (cell?.trouble?.kind === 'unplaced' && entry.tab === this.#options.tab) {
      cell.wish = {}
      this.#follow(cell, 'pause')
    } else this.#forget(entry)
    this.#announce()
  }

  /** Changes what is wanted of a segment: written down first, then scheduled. */
  #want(cell: Cell, wish: Wish, when: 'now' | 'pause'): void {
    cell.want(wish)
    this.#changed(cell, when)
  }

  #changed(cell: Cell, when: 'now' | 'pause'): void {
    this.#seq = Math.max(this.#seq + 1, this.#timers.now())
    cell.seq = this.#seq
    cell.changedAt = this.#timers.now()
    this.#follow(cell, when)
    this.#announce()
  }

  /** Brings journal, outbox, lists and listeners in line with a cell that changed. */
  #follow(cell: Cell, when: 'now' | 'pause'): void {
    const { id } = cell.base
    cell.takeNewer()
    if (cell.trouble?.kind === 'unplaced') {
      if (isBlank(cell.wish.target)) cell.wish = {}
      for (const givenUp of cell.givenUp.splice(0)) void this.#keepBeside(cell, givenUp)
    }
    this.#writer.touch(id)
    this.#listDraft(cell)
    this.#show(cell)
    if (!cell.canSend) this.#outbox.drop(id)
    else if (when === 'now') this.#outbox.now(id)
    else this.#outbox.later(id)
    const end = endOf(cell)
    if (end) this.#tellWaiting(id, end)
  }

  #attempt(id: string): Promise<boolean> | null {
    const cell = this.#cell(id)
    if (!this.#started || !cell.canSend) return null
    const [givenUp] = cell.givenUp
    if (givenUp) return this.#partWith(cell, givenUp)
    const patch = cell.depart()
    this.#show(cell)
    this.#announce()
    return this.#save(id, patch).then((outcome) => this.#answered(cell, patch, outcome))
  }

  /** Sends a text that was given up for the history to keep. True when the server answered. */
  async #partWith(cell: Cell, givenUp: GivenUp): Promise<boolean> {
    const { id } = cell.base
    cell.parting = true
    this.#show(cell)
    this.#announce()
    const outcome = await this.#save(id, { ...givenUp })
    cell.parting = false
    const waits = cell.givenUp.indexOf(givenUp)
    const answered = outcome.kind !== 'offline'
    if (answered && waits >= 0) {
      cell.givenUp.splice(waits, 1)
      if (outcome.kind === 'refused' || outcome.kind === 'missing') await this.#keepBeside(cell, givenUp)
    }
    if (outcome.kind === 'missing') cell.trouble = { kind: 'unplaced' }
    else if (cell.trouble === null || cell.trouble.kind === 'offline')
      cell.trouble = outcome.kind === 'offline' ? outcome : null
    if (outcome.kind === 'conflict' && this.#present.has(id)) this.#offer(cell, outcome.latest)
    this.#follow(cell, 'now')
    if (!answered) this.#tellWaiting(id, { kind: 'offline' })
    this.#announce()
    return answered
  }

  async #save(id: string, patch: SegmentPatch): Promise<SaveOutcome> {
    try {
      return await this.#options.save(id, patch)
    } catch (fault) {
      return { kind: 'offline', detail: fault instanceof Error ? fault.message : String(fault) }
    }
  }

  /** True when the server answered. */
  #answered(cell: Cell, patch: SegmentPatch, outcome: SaveOutcome): boolean {
    const { id } = cell.base
    const gone = cell.trouble?.kind === 'unplaced'
    cell.flight = null
    let answered = outcome.kind !== 'offline'
    let when: 'now' | 'pause' = 'now'

    if (outcome.kind === 'saved') {
      const left = withoutTaken(cell.wish, patch)
      // Typing that went on during the save waits for its own pause.
      if (left.status === undefined && left.needsWork === undefined && !this.#waiting.has(id)) when = 'pause'
      cell.standOn(outcome.segment, left)
      cell.settle()
    } else if (outcome.kind === 'conflict') {
      cell.meet(outcome.latest)
      if (!cell.isClean) cell.comeBack(patch)
      // A server that calls its own latest version outdated must not be asked without pause.
      if (cell.canSend && outcome.latest.version <= patch.version) answered = false
    } else if (outcome.kind === 'missing') {
      cell.trouble = { kind: 'unplaced' }
    } else if (outcome.kind === 'refused') {
      cell.comeBack(patch)
      const changedSince = cell.wish.target !== patch.target || cell.wish.status !== patch.status
      cell.trouble = changedSince ? null : { kind: 'refused', detail: outcome.detail }
    } else {
      cell.comeBack(patch)
      cell.remember(patch)
    }
    if (!answered)
      cell.trouble = { kind: 'offline', detail: outcome.kind === 'offline' ? outcome.detail : undefined }
    if (gone && !cell.isClean) cell.trouble = { kind: 'unplaced' }

    this.#follow(cell, when)
    if (!answered) this.#tellWaiting(id, { kind: 'offline' })
    this.#announce()
    return answered
  }

  /** A state of the server that may be newer than the one we have. */
  #offer(cell: Cell, segment: Segment): void {
    if (cell.trouble?.kind === 'unplaced') {
      // It is back: what was kept of it meets the newer state below, or the server's answer.
      cell.trouble = null
      this.#follow(cell, 'now')
    }
    if (segment.version > (cell.newer ?? cell.base).version) {
      cell.newer = segment
      if (!cell.flight) this.#follow(cell, 'pause')
    }
  }

  #enter(segment: Segment): Cell {
    if (this.#cells.has(segment.id)) throw new Error(`two segments have the id ${segment.id}`)
    const cell = new Cell(segment)
    this.#cells.set(segment.id, cell)
    this.#return(cell)
    return cell
  }

  #return(cell: Cell): void {
    this.#present.add(cell.base.id)
    this.#tally.move(null, cell.view)
  }

  /** A segment nobody knew; a text may have been waiting for it. */
  #arrive(segment: Segment): void {
    const cell = this.#enter(segment)
    const entry = this.#unplacedDrafts.get(this.#nameOf(segment.id))
    if (!entry) return
    cell.takeUp(entry)
    this.#writer.know(segment.id)
    this.#follow(cell, 'now')
  }

  #leave(cell: Cell): void {
    this.#present.delete(cell.base.id)
    this.#tally.move(cell.view, null)
    cell.trouble = { kind: 'unplaced' }
    this.#follow(cell, 'now')
  }

  async #recover(): Promise<{ recovered: number; unplacedDrafts: readonly JournalEntry[] }> {
    const { articleId, journal, tab, isTabAlive = async () => false } = this.#options
    const entries = await journal.adopt(articleId, tab, isTabAlive).catch((): JournalEntry[] => {
      this.#writer.fail()
      return []
    })
    const taken = new Set<string>()
    const held: JournalEntry[] = []
    for (const entry of entries) {
      this.#seq = Math.max(this.#seq, entry.seq)
      const cell = this.#cells.get(entry.segmentId)
      if (cell?.isClean && !cell.flight && entry.tab === tab) {
        cell.takeUp(entry)
        this.#writer.know(entry.segmentId)
        taken.add(entry.segmentId)
        continue
      }
      const { givenUp = [], ...rest } = entry
      if (cell) cell.givenUp.push(...givenUp)
      else for (const one of givenUp) await this.#setAside(this.#asEntry(rest, one))
      if (this.#isHeld(rest)) held.push(entry)
      else if (cell && entry.tab === tab) await this.#setAside(rest)
      else this.#unplacedDrafts.put(rest)
    }
    this.#started = true
    this.#writer.open()
    for (const cell of this.#cells.values())
      if (!cell.isDone || taken.has(cell.base.id)) this.#follow(cell, 'now')
    for (const entry of held) this.#forget(entry)
    this.#announce()
    const recovered = [...taken].filter((id) => !this.#cell(id).isDone).length
    return { recovered, unplacedDrafts: this.#unplacedDrafts.all }
  }

  /** Whether the article shows this text already, in its own segment or in one that took that in. */
  #isHeld({ source, target, segmentId }: JournalEntry): boolean {
    if (isBlank(target)) return true
    if (this.#present.has(segmentId)) return this.view(segmentId).target === target
    return this.#order.some((id) => {
      const { base } = this.#cell(id)
      return base.source.includes(source) && (base.target ?? '').includes(target ?? '')
    })
  }

  async #keepBeside(cell: Cell, givenUp: GivenUp): Promise<void> {
    const { articleId, tab } = this.#options
    await this.#setAside(this.#asEntry(cell.entry(articleId, tab), givenUp))
  }

  /** Keeps an entry beside the one that the tab has, or may yet have, for this segment. */
  async #setAside(entry: JournalEntry): Promise<void> {
    const aside = { ...entry, tab: besideTab(entry) }
    this.#unplacedDrafts.put(aside)
    this.#options.journal.note?.(aside)
    await this.#options.journal.put(aside).catch(() => this.#writer.fail())
  }

  /** A text given up as an entry of its own, for when no history takes it. Taken up again it is a conflict. */
  #asEntry(
    { articleId, segmentId, tab, source, at }: JournalEntry,
    { version, target }: GivenUp,
  ): JournalEntry {
    const seq = ++this.#seq
    return { articleId, segmentId, tab, source, at, seq, baseVersion: version, baseTarget: target, target }
  }

  #forget(entry: JournalEntry): void {
    this.#options.journal.acknowledge(entry, entry.seq).catch(() => this.#writer.fail())
  }

  #listDraft(cell: Cell): void {
    const name = this.#nameOf(cell.base.id)
    if (cell.trouble?.kind !== 'unplaced' || cell.isClean) this.#unplacedDrafts.remove(name)
    else if (this.#unplacedDrafts.get(name)?.seq !== cell.seq)
      this.#unplacedDrafts.put(cell.entry(name.articleId, name.tab))
  }

  #show(cell: Cell): void {
    const before = cell.view
    const after = cell.look()
    if (after === before) return
    const { id } = cell.base
    if (this.#present.has(id)) this.#tally.move(before, after)
    for (const listener of [...(this.#listeners.get(id) ?? [])]) listener()
  }

  #announce(): void {
    this.#tally.unplacedDrafts = this.#unplacedDrafts.all.length
    const summary = this.summary()
    if (summary === this.#announced.summary && this.#unplacedDrafts.all === this.#announced.unplacedDrafts)
      return
    this.#announced = { summary, unplacedDrafts: this.#unplacedDrafts.all }
    for (const listener of [...this.#summaryListeners]) listener()
  }

  #tellWaiting(id: string, outcome: SaveOutcome): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    for (const resolve of waiting ?? []) resolve(outcome)
  }

  #nameOf(segmentId: string): EntryName {
    const { articleId, tab } = this.#options
    return { articleId, segmentId, tab }
  }

  #cell(segmentId: string): Cell {
    const cell = this.#cells.get(segmentId)
    if (!cell) throw new Error(`no segment ${segmentId} in this session`)
    return cell
  }
}

function subscribed(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
