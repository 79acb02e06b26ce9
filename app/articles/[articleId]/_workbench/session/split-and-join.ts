import { ApiProblem } from '#app/_client/problem.ts'
import { keysInWords } from '#app/_ui/keys/format-keys.ts'
import type { Segment } from '#lib/article'
import type { FieldState, Session, StructuralStep, UndoStack } from '#lib/editor'
import { splitPoints } from '#lib/segment'
import { latestOf, type SessionRequests } from '../data/session-requests.ts'

export interface SplitAndJoinOptions {
  session: Session
  requests: Pick<SessionRequests, 'split' | 'join'>
  undoOf: (segmentId: string) => UndoStack
  notify: (words: string) => void
  /** Puts the caret into a segment's field. */
  go: (segmentId: string, caret?: number) => void
}

type Direction = 'do' | 'undo' | 'redo'

/**
 * Splitting and joining, and taking both back. Each is one step in the undo of the sentence it began with: the
 * step is made, undone or redone there only once the server has done it, and a step that no longer fits what
 * stands there is refused in words. One at a time; `busy` says that one is under way.
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
  async split(segmentId: string, caret: { source?: number; target?: number }): Promise<void> {
    const { session, notify } = this.#options
    const { segment, target } = session.view(segmentId)
    const place = placeFor(segment.source, target ?? '', caret)
    if (place === 'nowhere') return notify('There is no place to cut this sentence.')
    if (place === 'unclear')
      return notify('Put the caret where to cut: into the English, or with a click into the German.')
    await this.#attempt([segmentId], () => this.#split(segmentId, place.at, place.targetAt, 'do'))
  }

  /** Joins with the next sentence of the same paragraph. */
  async join(segmentId: string): Promise<void> {
    const { session, notify } = this.#options
    const next = this.#after(segmentId)
    if (!next || next.block !== session.view(segmentId).segment.block) {
      return notify('This is the last sentence of its paragraph; there is none to join it with.')
    }
    await this.#attempt([segmentId, next.id], () => this.#join(segmentId, next.id, 'do'))
  }

  /** Takes back or does again a step that lies on top of its sentence's undo. */
  async applyStep(step: StructuralStep, direction: 'undo' | 'redo'): Promise<void> {
    const { session, notify } = this.#options
    const { segmentId, secondId } = step
    if (!session.order.includes(segmentId)) return notify('This sentence is no longer there.')
    if ((step.kind === 'split') === (direction === 'redo')) {
      const { segment } = session.view(segmentId)
      if (step.at <= 0 || step.at >= segment.source.length) return notify(CHANGED)
      const targetAt = step.kind === 'join' ? endOfFirst(step) : (step.targetAt ?? undefined)
      return this.#attempt([segmentId], () => this.#split(segmentId, step.at, targetAt, direction, step))
    }
    const next = this.#after(segmentId)
    if (next?.id !== secondId || next.to !== step.to) return notify(CHANGED)
    return this.#attempt([segmentId, secondId], () => this.#join(segmentId, secondId, direction, step))
  }

  async #split(
    segmentId: string,
    at: number,
    targetAt: number | undefined,
    direction: Direction,
    known?: StructuralStep,
  ): Promise<void> {
    const { session, requests, undoOf, go, notify } = this.#options
    const before = session.view(segmentId).segment
    const { segments } = await requests.split(segmentId, { version: before.version, at, targetAt })
    const [first, second] = segments
    const targets: Targets = [first.target, second.target]
    const stack = undoOf(segmentId)
    if (known) {
      known.secondId = second.id
      if (known.kind === 'split') known.halves = targets
      if (direction === 'undo') stack.undo()
      else stack.redo()
    } else {
      const step: StructuralStep = {
        kind: 'split',
        segmentId,
        secondId: second.id,
        at,
        targetAt: targetAt ?? null,
        to: before.to,
        formerTarget: before.target,
        halves: targets,
      }
      stack.pushStructural(step, atEnd(first.target))
    }
    this.#show([segmentId], segments)
    // A join that is taken back gives both their own words again, unless the joined text was changed since.
    if (known?.kind === 'join' && before.target === known.joined) {
      for (const [index, id] of [first.id, second.id].entries()) {
        this.#put(id, known.formerTargets[index] ?? null, targets[index] ?? null)
      }
    }
    this.#settle(segmentId)
    go(first.id, (session.view(first.id).target ?? '').length)
    notify(doneLabel('split', direction))
  }

  async #join(
    segmentId: string,
    nextId: string,
    direction: Direction,
    known?: StructuralStep,
  ): Promise<void> {
    const { session, requests, undoOf, go, notify } = this.#options
    const first = session.view(segmentId).segment
    const second = session.view(nextId).segment
    const { segment } = await requests.join(segmentId, first.version)
    const caret = (first.target ?? '').length
    const stack = undoOf(segmentId)
    if (known) {
      if (known.kind === 'join') known.joined = segment.target
      if (direction === 'undo') stack.undo()
      else stack.redo()
    } else {
      const step: StructuralStep = {
        kind: 'join',
        segmentId,
        secondId: nextId,
        at: second.from - first.from,
        to: second.to,
        formerTargets: [first.target, second.target],
        joined: segment.target,
      }
      stack.pushStructural(step, { text: segment.target ?? '', start: caret, end: caret })
    }
    this.#show([segmentId, nextId], [segment])
    // A split that is taken back gives the former text again, unless a half was changed since.
    if (known?.kind === 'split' && first.target === known.halves[0] && second.target === known.halves[1]) {
      this.#put(segmentId, known.formerTarget, segment.target)
    }
    this.#settle(segmentId)
    go(segmentId, caret)
    notify(doneLabel('join', direction))
  }

  /** Saves the sentences first, does the change, and says what went wrong. */
  async #attempt(segmentIds: string[], change: () => Promise<void>): Promise<void> {
    const { session, notify } = this.#options
    if (this.#busy) return
    this.#busy = true
    try {
      for (const id of segmentIds) {
        const outcome = await session.saved(id)
        if (outcome.kind !== 'saved') return notify(UNSAVED[outcome.kind])
      }
      await change()
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      const latest = latestOf(problem)
      if (latest) session.receive([latest])
      notify(problem.status === 409 ? CHANGED : problem.message)
    } finally {
      this.#busy = false
    }
  }

  #after(segmentId: string): Segment | undefined {
    const { session } = this.#options
    const id = session.order[session.order.indexOf(segmentId) + 1]
    return id === undefined ? undefined : session.view(id).segment
  }

  #show(gone: string[], fresh: Segment[]): void {
    const { session } = this.#options
    this.#count++
    session.replaceStructure(
      session.order.flatMap((id) => {
        if (id === gone[0]) return fresh
        return gone.includes(id) ? [] : [session.view(id).segment]
      }),
      new Map(fresh.map(({ id, target }) => [id, target])),
    )
  }

  #put(segmentId: string, wanted: string | null, there: string | null): void {
    if (wanted !== null && wanted !== there) this.#options.session.edit(segmentId, wanted)
  }

  /** What the sentence reads now is where its undo stands. */
  #settle(segmentId: string): void {
    const { session, undoOf } = this.#options
    undoOf(segmentId).step(atEnd(session.view(segmentId).target))
  }
}

type Targets = [string | null, string | null]

const CHANGED = 'This sentence has changed meanwhile. Look, and try again.'

const UNSAVED = {
  offline: 'The server does not answer; this sentence can be cut or joined when it does.',
  conflict: 'Someone else changed this sentence. Choose a text first.',
  refused: 'This sentence could not be saved as it is. Mend it first.',
  missing: 'This sentence is no longer there.',
}

const DONE = { split: 'Split.', join: 'Joined.' }

/** What was done, and with which key it is taken back or done again. */
function doneLabel(change: 'split' | 'join', direction: Direction): string {
  if (direction === 'undo') return `Taken back. ${keysInWords('mod+shift+z')} does it again.`
  return `${DONE[change]} ${keysInWords('mod+z')} takes it back.`
}

/** Where in the joined target the second text began; a side without text takes nothing of it. */
function endOfFirst({ formerTargets: [first, second], joined }: StructuralStep & { kind: 'join' }): number {
  if (second === null) return (joined ?? '').length
  return first === null ? 0 : first.length + 1
}

function placeFor(
  source: string,
  target: string,
  caret: { source?: number; target?: number },
): { at: number; targetAt?: number } | 'nowhere' | 'unclear' {
  if (caret.source !== undefined && caret.source > 0 && caret.source < source.length) {
    return { at: beginOfWord(source, caret.source) || caret.source }
  }
  const places = splitPoints(source)
  const [best] = places
  if (best === undefined) return 'nowhere'
  if (target.trim() === '') return { at: best }
  const { target: targetAt = 0 } = caret
  if (target.slice(0, targetAt).trim() === '' || target.slice(targetAt).trim() === '') return 'unclear'
  return { at: nearestPlace(places, (targetAt / target.length) * source.length), targetAt }
}

/** A click rarely hits the blank itself, and no word is cut in two. */
function beginOfWord(text: string, at: number): number {
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(0, at))?.[0] ?? ''
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at)) ? at - word.length : at
}

/** The place nearest to a wish, where a better kind of place may lie a little farther off. */
function nearestPlace(places: number[], wish: number): number {
  const costs = places.map((place, rank) => Math.abs(place - wish) + Math.min(rank, 12))
  return places[costs.indexOf(Math.min(...costs))] ?? 0
}

function atEnd(text: string | null): FieldState {
  const length = (text ?? '').length
  return { text: text ?? '', start: length, end: length }
}
