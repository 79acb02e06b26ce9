import { changeBetween, type FieldState, type TextChange } from '../typing/text-change.ts'
import type { StructuralStep } from './structural-step.ts'

/** After a pause longer than this, in milliseconds, typing is a new step. */
const PAUSE_MS = 800
/** The oldest steps beyond this many are forgotten. */
const DEPTH = 1000

interface Step {
  readonly before: FieldState
  after: FieldState
  readonly structural?: StructuralStep
}

/** How a history stood; to be given back to `rewind`. */
export interface UndoMark {
  past: readonly Step[]
  future: readonly Step[]
  present: FieldState
}

/** Typing that the next keystroke may still join. */
interface Run {
  kind: 'insert' | 'delete'
  /** Where it began, an offset into the text. */
  from: number
  at: number
}

/**
 * The undo history of one field, as an editor thinks of it: words, not letters; a suggestion at once; a split
 * or a join among them. It only remembers: the caller shows what it gives.
 */
export class UndoStack {
  #past: Step[] = []
  #future: Step[] = []
  #present: FieldState
  #run: Run | null = null

  constructor(initial: FieldState) {
    this.#present = initial
  }

  /** The field as this history last knew it; after undoing a structural step, as it was before that step. */
  get present(): FieldState {
    return this.#present
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /**
   * Typing; `at` in milliseconds of any steady clock. It joins the step before unless there was a pause of more
   * than 800 ms, a word begins after a blank, inserting turns to deleting or back, more than one character came
   * at once, or the caret was moved in between. The same text again only moves the selection.
   */
  type(next: FieldState, at: number): void {
    if (this.#keepsText(next)) return
    const change = changeBetween(this.#present, next)
    const last = this.#past.at(-1)
    if (last && this.#run && continues(this.#run, change, this.#present, at)) {
      last.after = next
      this.#present = next
      this.#run.at = at
      return
    }
    this.#push({ before: { ...this.#present, ...selectionBefore(this.#present, change) }, after: next })
    const kind = change.inserted === '' ? 'delete' : 'insert'
    const oneCharacter = [...change.inserted].length <= 1
    this.#run = kind === 'delete' || oneCharacter ? { kind, from: change.from, at } : null
  }

  /** The editor looked elsewhere: what is typed next is a step of its own, however soon it comes. */
  rest(): void {
    this.#run = null
  }

  /** A programmatic change (suggestion, replace, restore): one step of its own; none when the text is the same. */
  step(next: FieldState): void {
    if (this.#keepsText(next)) return
    this.#push({ before: this.#present, after: next })
    this.#run = null
  }

  /** A split or join was done; `after` is the field since then. */
  pushStructural(structural: StructuralStep, after: FieldState): void {
    this.#push({ before: this.#present, after, structural })
    this.#run = null
  }

  /**
   * Puts `next` in the place of `known`, wherever that lies: taken back or done again, a split or join may have
   * come out otherwise than before. Does nothing where `known` is not, or no longer, among the steps.
   */
  replaceStructural(known: StructuralStep, next: StructuralStep): void {
    const replaced = (step: Step) => (step.structural === known ? { ...step, structural: next } : step)
    this.#past = this.#past.map(replaced)
    this.#future = this.#future.map(replaced)
  }

  /** What `undo` would give, without moving: a structural step is acted on first, and moved past once it is done. */
  peekUndo(): FieldState | StructuralStep | null {
    const step = this.#past.at(-1)
    return step ? (step.structural ?? step.before) : null
  }

  /** What `redo` would give, without moving. */
  peekRedo(): FieldState | StructuralStep | null {
    const step = this.#future.at(-1)
    return step ? (step.structural ?? step.after) : null
  }

  /** The field as it was, or the structural step to take back; null at the beginning. */
  undo(): FieldState | StructuralStep | null {
    const step = this.#past.pop()
    if (!step) return null
    this.#future.push(step)
    this.#present = step.before
    this.#run = null
    return step.structural ?? step.before
  }

  /** The field as it will be, or the structural step to do again; null at the end. */
  redo(): FieldState | StructuralStep | null {
    const step = this.#future.pop()
    if (!step) return null
    this.#past.push(step)
    this.#present = step.after
    this.#run = null
    return step.structural ?? step.after
  }

  /** Remembers how this history stands; what is typed next is a step of its own. */
  mark(): UndoMark {
    this.#run = null
    return { past: [...this.#past], future: [...this.#future], present: this.#present }
  }

  /** Back to how it stood at `mark`: the steps since are gone, and what could be redone then can be again. */
  rewind({ past, future, present }: UndoMark): void {
    this.#past = [...past]
    this.#future = [...future]
    this.#present = present
    this.#run = null
  }

  #keepsText(next: FieldState): boolean {
    if (next.text !== this.#present.text) return false
    this.#present = next
    return true
  }

  #push(step: Step): void {
    this.#past.push(step)
    if (this.#past.length > DEPTH) this.#past.shift()
    this.#future = []
    this.#present = step.after
  }
}

function continues(run: Run, change: TextChange, present: FieldState, at: number): boolean {
  if (at - run.at > PAUSE_MS || present.start !== present.end) return false
  const caret = present.end
  const { from, removed, inserted } = change
  if (inserted === '') return run.kind === 'delete' && (from + removed.length === caret || from === caret)
  if (run.kind !== 'insert') return false
  // An input method (a dead key, too) replaces what it has just put in.
  if (removed !== '') return from >= run.from && from + removed.length === caret
  const beginsWord = !/^\s/.test(inserted) && /\s$/.test(present.text.slice(0, from))
  return from === caret && [...inserted].length === 1 && !beginsWord
}

/** Where the caret was before a change, even when nobody told that it had been moved. */
function selectionBefore(present: FieldState, { from, removed, inserted }: TextChange) {
  const to = from + removed.length
  const { start, end } = present
  if (start === end ? inserted === '' && (end === from || end === to) : start === from && end === to)
    return { start, end }
  return inserted === '' && [...removed].length === 1 ? { start: to, end: to } : { start: from, end: to }
}
