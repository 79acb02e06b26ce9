import { type FieldState, type Session, TypingLog, type UndoMark, type UndoStack } from '#lib/editor'

/** The field that has the focus: its sentence and its selection, [start, end) in UTF-16 units. */
export interface FocusedField {
  segmentId: string
  start: number
  end: number
}

/** Follows what is typed into a sentence while a split or join of it is under way. */
export class TypingMeanwhile {
  readonly log: TypingLog
  #session: Session
  #segmentId: string
  #undo: UndoStack
  #mark: UndoMark
  #leave: () => void

  constructor(session: Session, segmentId: string, undo: UndoStack) {
    const text = () => session.view(segmentId).target ?? ''
    this.#session = session
    this.#segmentId = segmentId
    this.#undo = undo
    this.#mark = undo.mark()
    this.log = new TypingLog(text())
    // The undo knows the caret after a keystroke, and so which of two equal letters is the new one.
    this.#leave = session.subscribe(segmentId, () => {
      this.log.record(undo.present.text === text() ? undo.present : text())
    })
  }

  stop(): void {
    this.#leave()
  }

  /** Whether anything was typed since the server took `saved`. */
  isTypedOn(saved: string | null): boolean {
    return this.log.hasChangedSince(saved ?? '')
  }

  /**
   * The two halves of the text as it is now, of which the server split `saved` at `place` into `halves`. What was
   * typed at the place itself belongs to the first half. A half without typing is as the server made it.
   */
  splitAt(place: number, saved: string, halves: Targets): Targets {
    const at = this.log.placeNow(saved, place)
    const [first, second] = [this.log.text.slice(0, at), this.log.text.slice(at)]
    return [
      first === saved.slice(0, place) ? halves[0] : first,
      second === saved.slice(place) ? halves[1] : second.trimStart(),
    ]
  }

  /**
   * Takes what was typed meanwhile out of the undo, has `structural` make its step there, and puts the text the
   * sentence has now on top as one step.
   */
  restack(structural: (undo: UndoStack) => void, now: FieldState): void {
    this.#undo.rewind(this.#mark)
    structural(this.#undo)
    this.#undo.step(now)
  }

  /** Resolves when no composition is under way: no text is put into the middle of one. */
  whenComposed(): Promise<void> {
    return this.#session.whenComposed(this.#segmentId)
  }
}

export type Targets = [first: string | null, second: string | null]
