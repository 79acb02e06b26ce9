import { ApiProblem } from '#app/_client/problem.ts'
import type { Segment } from '#lib/article'
import type { FieldState, Session, StructuralStep, UndoStack } from '#lib/editor'
import { latestOf, type SessionRequests } from '../data/session-requests.ts'
import { doneLabel, LABELS, UNSAVED_LABELS } from './split-and-join-labels.ts'
import { type SplitCaret, type SplitPlace, splitPlaceFor } from './split-place.ts'
import {
  type Direction,
  endOfFirst,
  joinedAgain,
  joinStep,
  restep,
  splitAgain,
  splitStep,
  targetOfJoin,
  targetsOfSplit,
} from './structural-change.ts'
import { type FocusedField, type Targets, TypingMeanwhile } from './typing-meanwhile.ts'

export interface SplitAndJoinOptions {
  session: Session
  requests: Pick<SessionRequests, 'split' | 'join'>
  undoOf: (segmentId: string) => UndoStack
  notify: (message: string) => void
  /** Puts the caret into a segment's field. */
  go: (segmentId: string, caret?: number) => void
  /** The field one is in; left out, one is in none. */
  focused?: () => FocusedField | null
}

/**
 * Splitting and joining, and taking both back. Each is one step in the undo of the sentence it began with: the
 * step is made, undone or redone there only once the server has done it, and a step that no longer fits what
 * stands there is refused in words. One at a time; `busy` says that one is under way. Typing goes on meanwhile,
 * in the text as it was, and is brought into what the server made of that.
 */
export class SplitAndJoin {
  #options: SplitAndJoinOptions
  #busy = false
  #count = 0

  constructor(options: SplitAndJoinOptions) {
    this.#options = options
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Grows with every change of structure; a list read before one is out of date after it. */
  get count(): number {
    return this.#count
  }

  /** Splits where the caret stands: in the German, in the field, or, with no caret inside, at the best place. */
  async split(segmentId: string, caret: SplitCaret): Promise<void> {
    const { session, notify } = this.#options
    const { segment, target } = session.view(segmentId)
    const place = splitPlaceFor(segment.source, target ?? '', caret)
    if (place === 'nowhere' || place === 'unclear') return notify(LABELS[place])
    await this.#attempt([segmentId], ([typing]) => this.#split(segmentId, place, 'do', typing))
  }

  /** Joins with the next sentence of the same paragraph. */
  async join(segmentId: string): Promise<void> {
    const { session, notify } = this.#options
    const next = this.#after(segmentId)
    if (!next || next.block !== session.view(segmentId).segment.block) return notify(LABELS.lastOfParagraph)
    await this.#attempt([segmentId, next.id], (typing) => this.#join(segmentId, next.id, 'do', typing))
  }

  /** Takes back or does again a step that lies on top of its sentence's undo. */
  async applyStep(step: StructuralStep, direction: 'undo' | 'redo'): Promise<void> {
    const { session, notify } = this.#options
    const { segmentId, secondId } = step
    if (!session.order.includes(segmentId)) return notify(LABELS.gone)
    if ((step.kind === 'split') === (direction === 'redo')) {
      const { segment } = session.view(segmentId)
      if (step.at <= 0 || step.at >= segment.source.length) return notify(LABELS.changed)
      const targetAt = step.kind === 'join' ? endOfFirst(step) : (step.targetAt ?? undefined)
      const place = { at: step.at, targetAt }
      return this.#attempt([segmentId], ([typing]) => this.#split(segmentId, place, direction, typing, step))
    }
    const next = this.#after(segmentId)
    if (next?.id !== secondId || next.to !== step.to) return notify(LABELS.changed)
    return this.#attempt([segmentId, secondId], (typing) =>
      this.#join(segmentId, secondId, direction, typing, step),
    )
  }

  async #split(
    segmentId: string,
    { at, targetAt }: SplitPlace,
    direction: Direction,
    typing: TypingMeanwhile,
    known?: StructuralStep,
  ): Promise<void> {
    const { session, requests } = this.#options
    const before = session.view(segmentId).segment
    const saved = before.target ?? ''
    const caret = this.#focusIn(segmentId)
    const cut = targetAt === undefined ? undefined : typing.log.placeAt(saved, targetAt)
    const { segments } = await requests.split(segmentId, { version: before.version, at, targetAt: cut })
    await typing.whenComposed()
    const [first, second] = segments
    const halves: Targets = [first.target, second.target]
    const targets = targetsOfSplit(before.target, halves, cut, typing, known)

    const step = known
      ? splitAgain(known, second.id, halves)
      : splitStep(before, second.id, { at, targetAt: cut }, halves)
    typing.restack(
      (undo) => restep(undo, direction, { known, step }, atEnd(first.target)),
      this.#fieldWith(segmentId, targets[0], (targets[0] ?? '').length, caret),
    )
    this.#show([segmentId], segments, targets)
    this.#finish(segmentId, doneLabel('split', direction))
  }

  async #join(
    segmentId: string,
    nextId: string,
    direction: Direction,
    typing: [TypingMeanwhile, TypingMeanwhile],
    known?: StructuralStep,
  ): Promise<void> {
    const { session, requests } = this.#options
    const first = session.view(segmentId).segment
    const second = session.view(nextId).segment
    const caret = this.#focusIn(segmentId)
    const { segment } = await requests.join(segmentId, first.version)
    for (const each of typing) await each.whenComposed()
    const seam = (first.target ?? '').length
    const { target, isDraft } = targetOfJoin([first.target, second.target], segment.target, typing, known)
    if (isDraft) session.release([nextId])

    const step = known ? joinedAgain(known, segment.target) : joinStep(first, second, segment.target)
    typing[0].restack(
      (undo) =>
        restep(undo, direction, { known, step }, { text: segment.target ?? '', start: seam, end: seam }),
      this.#fieldWith(segmentId, target, seam, caret),
    )
    this.#show([segmentId, nextId], [segment], [target])
    this.#finish(segmentId, doneLabel('join', direction))
  }

  /** Saves and holds the sentences, does the change, and says what went wrong. */
  async #attempt<Ids extends [string] | [string, string]>(
    segmentIds: Ids,
    change: (typing: { [Index in keyof Ids]: TypingMeanwhile }) => Promise<void>,
  ): Promise<void> {
    const { session, undoOf, notify } = this.#options
    if (this.#busy) return
    this.#busy = true
    const typing = segmentIds.map((id) => new TypingMeanwhile(session, id, undoOf(id)))
    try {
      const outcomes = await session.hold(segmentIds)
      for (const { kind } of outcomes) if (kind !== 'saved') return notify(UNSAVED_LABELS[kind])
      await change(typing as { [Index in keyof Ids]: TypingMeanwhile })
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      const latest = latestOf(problem)
      if (latest) session.receive([latest])
      notify(problem.status === 409 ? LABELS.changed : problem.message)
    } finally {
      for (const each of typing) each.stop()
      session.release(segmentIds)
      this.#busy = false
    }
  }

  #after(segmentId: string): Segment | undefined {
    const { session } = this.#options
    const id = session.order[session.order.indexOf(segmentId) + 1]
    return id === undefined ? undefined : session.view(id).segment
  }

  #show(gone: string[], fresh: Segment[], targets: (string | null)[]): void {
    const { session } = this.#options
    this.#count++
    const segments = session.order.flatMap((id) => {
      if (id === gone[0]) return fresh
      return gone.includes(id) ? [] : [session.view(id).segment]
    })
    session.replaceStructure(segments, new Map(fresh.map(({ id }, index) => [id, targets[index] ?? null])))
  }

  #focusIn(segmentId: string): FocusedField | null {
    const focused = this.#options.focused?.() ?? null
    return focused?.segmentId === segmentId ? focused : null
  }

  /** The field with its new text. Its caret stays where it was moved to meanwhile, else it goes to `caret`. */
  #fieldWith(
    segmentId: string,
    target: string | null,
    caret: number,
    before: FocusedField | null,
  ): FieldState {
    const text = target ?? ''
    const now = this.#focusIn(segmentId)
    const isMoved = now !== null && (before === null || now.start !== before.start || now.end !== before.end)
    if (!isMoved) return { text, start: caret, end: caret }
    return { text, start: Math.min(now.start, text.length), end: Math.min(now.end, text.length) }
  }

  /** Who is in a field already stays there: the caret is not pulled away from under the next keystroke. */
  #finish(segmentId: string, message: string): void {
    const { session, undoOf, go, focused, notify } = this.#options
    const place = focused?.() ?? null
    if (place === null || !session.order.includes(place.segmentId))
      go(segmentId, undoOf(segmentId).present.start)
    notify(message)
  }
}

function atEnd(text: string | null): FieldState {
  const length = (text ?? '').length
  return { text: text ?? '', start: length, end: length }
}
