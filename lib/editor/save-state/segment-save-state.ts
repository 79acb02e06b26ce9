import type { Segment, SegmentPatch, Status } from '#lib/article'
import type { Resolution, SaveOutcome, SegmentView } from '../contract.ts'
import type { GivenUp, JournalEntry } from '../journal/journal.ts'
import { isEmpty, rebase, sameText, statusWith, type Wish, withoutGranted } from './pending-patch.ts'

/** Why a wish is not simply on its way. */
export type Trouble =
  | { kind: 'conflict'; latest: Segment }
  | { kind: 'refused'; detail: string }
  | { kind: 'offline'; detail?: string }
  | { kind: 'unplaced' }

/** How many unanswered texts are remembered: only the first of them can have reached the server. */
const SENT_KEPT = 16

/**
 * What the session knows of one segment: what the server has (`base`), what the editor wants (`wish`), what is
 * on its way (`flight`). Changes its own state only; when to send and what to write down is the session's.
 */
export class Cell {
  wish: Wish = {}
  /** What the wish was made on; after a reload that may differ from `base`. */
  baseVersion: number
  baseTarget: string | null
  /** Sent and never answered. */
  sent: (string | null)[] = []
  flight: SegmentPatch | null = null
  /** Oldest first. Each is sent on its old version, so that the server turns it away and keeps it in the history. */
  givenUp: GivenUp[] = []
  /** Whether the first of them is on its way. */
  parting = false
  trouble: Trouble | null = null
  /** A newer state that arrived while it could not be taken in. */
  newer: Segment | null = null
  /** The last text that was confirmed or reviewed, and which of the two. */
  final: { target: string; status: Status } | null = null
  seq = 0
  changedAt = 0
  activeMs = 0
  view: SegmentView

  constructor(public base: Segment) {
    this.baseVersion = base.version
    this.baseTarget = base.target
    this.view = this.look()
  }

  /** True when nothing is wanted of the segment. */
  get isClean(): boolean {
    return isEmpty(this.wish)
  }

  /** True when there is nothing that must survive. */
  get isDone(): boolean {
    return this.isClean && this.givenUp.length === 0
  }

  /** True when something may be sent now. */
  get canSend(): boolean {
    if (this.givenUp.length > 0) return this.trouble?.kind !== 'unplaced'
    return !this.isClean && (this.trouble === null || this.trouble.kind === 'offline')
  }

  get mine(): string | null {
    return this.wish.target === undefined ? this.baseTarget : this.wish.target
  }

  /** Wants something more; nothing that the server is known to have already. */
  want(wish: Wish): void {
    if (this.isClean) this.#ground(this.base)
    this.wish = wish
    // While a former text may yet arrive, a status says which text it is meant for.
    if (this.sent.length > 0 && wish.status !== undefined) this.wish = { ...wish, target: this.mine }
    if (this.trouble?.kind === 'refused') this.trouble = null
    if (this.trouble?.kind === 'conflict') this.meet(this.trouble.latest)
    else this.settle()
  }

  /** Stands on a state of the server with what is left to be wished of it. */
  standOn(base: Segment, wish: Wish): void {
    // Only a version that moved on shuts out what may still be under way to the server.
    if (base.version > this.baseVersion) this.sent = []
    this.base = base
    this.#ground(base)
    this.wish = wish
    this.trouble = null
  }

  /** Puts the wish on a newer state; where that would overwrite someone's text, a conflict. */
  meet(latest: Segment): void {
    const left = rebase(this.wish, this, latest)
    if (left) this.standOn(latest, left)
    else {
      this.sent = []
      this.trouble = { kind: 'conflict', latest }
    }
  }

  /** Ends a conflict. A text of one's own that gives way is not gone: it goes into the history first. */
  resolve(latest: Segment, choice: Resolution): void {
    const { wish, mine, baseVersion: version } = this
    const next = choice.keep === 'theirs' ? latest.target : choice.keep === 'text' ? choice.text : mine
    const written = wish.target?.trim() ? wish.target : null
    if (written !== null && !sameText(written, next)) this.givenUp.push({ version, target: written })
    this.standOn(latest, {})
    if (choice.keep === 'mine') this.want({ ...wish, target: mine })
    else if (choice.keep === 'text') this.want({ target: choice.text })
  }

  /** Takes in a newer state, if one is waiting and nothing is on its way. */
  takeNewer(): void {
    const { newer } = this
    if (newer === null || this.flight) return
    if (this.isClean || this.trouble?.kind === 'conflict') {
      this.newer = null
      const known = this.trouble?.kind === 'conflict' ? this.trouble.latest.version : this.base.version
      if (newer.version <= known) return
      if (this.isClean) this.standOn(newer, {})
      else this.meet(newer)
      return
    }
    if (newer.version <= this.base.version) this.newer = null
    const left = this.newer && rebase(this.wish, this, newer)
    // Otherwise it waits: the save will meet it, and the server then keeps the text that came too late.
    if (!left) return
    this.standOn(newer, left)
    this.newer = null
  }

  depart(): SegmentPatch {
    const patch = {
      version: this.baseVersion,
      ...this.wish,
      ...(this.activeMs > 0 && { activeMs: this.activeMs }),
    }
    this.flight = patch
    this.activeMs = 0
    return patch
  }

  /** The patch came back unsaved: its active time waits for the next one. */
  comeBack(patch: SegmentPatch): void {
    this.activeMs += patch.activeMs ?? 0
  }

  /** Nobody knows whether the patch has arrived. */
  remember(patch: SegmentPatch): void {
    const text = this.#textOf(patch)
    this.sent = [...this.sent.filter((other) => other !== text), text].slice(-SENT_KEPT)
  }

  /** Drops what the base has already, unless something unanswered may have changed it. */
  settle(): void {
    const certain = this.flight === null && this.sent.length === 0 && this.baseVersion === this.base.version
    if (certain) this.wish = withoutGranted(this.wish, this.base)
  }

  /** The view as it stands now; the former object when nothing about it changed. */
  look(): SegmentView {
    const { base, wish, trouble } = this
    const next: SegmentView = {
      segment: base,
      target: wish.target === undefined ? base.target : wish.target,
      status: statusWith(wish, base),
      needsWork: wish.needsWork ?? base.needsWork,
      state: trouble?.kind ?? (this.flight || this.parting ? 'saving' : this.isDone ? 'saved' : 'dirty'),
    }
    if (trouble?.kind === 'conflict') next.conflict = { latest: trouble.latest, mine: this.mine }
    if (trouble?.kind === 'refused' || trouble?.kind === 'offline') next.problem = trouble.detail
    if (this.view && sameView(this.view, next)) return this.view
    const { target, status } = next
    if (target !== null && (status === 'confirmed' || status === 'reviewed')) this.final = { target, status }
    this.view = next
    return next
  }

  /** What has to survive a crash. */
  entry(articleId: string, tab: string): JournalEntry {
    const sent = this.flight ? [...this.sent, this.#textOf(this.flight)] : this.sent
    return {
      articleId,
      segmentId: this.base.id,
      tab,
      seq: this.seq,
      baseVersion: this.baseVersion,
      baseTarget: this.baseTarget,
      ...this.wish,
      ...(sent.length > 0 && { sent }),
      ...(this.givenUp.length > 0 && { givenUp: [...this.givenUp] }),
      source: this.base.source,
      at: new Date(this.changedAt).toISOString(),
    }
  }

  /** Takes up what a journal held of this segment. */
  takeUp(entry: JournalEntry): void {
    const { target, status, needsWork } = entry
    this.wish = {
      ...(target !== undefined && { target }),
      ...(status !== undefined && { status }),
      ...(needsWork !== undefined && { needsWork }),
    }
    this.baseVersion = entry.baseVersion
    this.baseTarget = entry.baseTarget
    // The window that died may have sent it, and the server may get it yet.
    this.sent = [...(entry.sent ?? []), this.mine]
    this.givenUp.push(...(entry.givenUp ?? []))
    this.seq = entry.seq
    this.changedAt = Date.parse(entry.at)
    if (this.base.version > entry.baseVersion) this.meet(this.base)
    else this.settle()
  }

  #ground({ version, target }: Segment): void {
    this.baseVersion = version
    this.baseTarget = target
  }

  #textOf(patch: SegmentPatch): string | null {
    return patch.target === undefined ? this.baseTarget : patch.target
  }
}

/** How saving this segment has ended; null while there is something to be done. */
export function endOf(cell: Cell): SaveOutcome | null {
  const { trouble } = cell
  if (trouble?.kind === 'conflict') return { kind: 'conflict', latest: trouble.latest }
  if (trouble?.kind === 'refused') return { kind: 'refused', detail: trouble.detail }
  if (trouble?.kind === 'unplaced') return { kind: 'missing' }
  return cell.isDone && !cell.flight ? { kind: 'saved', segment: cell.base } : null
}

function sameView(a: SegmentView, b: SegmentView): boolean {
  return (
    a.segment === b.segment &&
    a.target === b.target &&
    a.status === b.status &&
    a.needsWork === b.needsWork &&
    a.state === b.state &&
    a.problem === b.problem &&
    a.conflict?.latest === b.conflict?.latest &&
    a.conflict?.mine === b.conflict?.mine
  )
}
