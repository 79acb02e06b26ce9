/** A field as it stands: its text and its selection, [start, end) in UTF-16 units. */
export interface FieldState {
  text: string
  start: number
  end: number
}

/** A split or a join in the history of a field: enough to take it back and to do it again. */
export type StructuralStep =
  | {
      kind: 'split'
      /** The segment that was split; it keeps its id and the first half. Taking it back: join it with the next. */
      segmentId: string
      /** The id the second half was given. */
      secondId: string
      /** Offsets into source and target of `segmentId`, as they were sent. */
      at: number
      targetAt: number | null
      /** The whole target before. */
      formerTarget: string | null
    }
  | {
      kind: 'join'
      /** The segment that took in the next one and keeps its id. Taking it back: split it at `at`. */
      segmentId: string
      /** The segment that was taken in; split again, it has another id. */
      secondId: string
      /** Where the second begins in the joined source and in the joined target. */
      at: number
      targetAt: number | null
      formerTargets: [first: string | null, second: string | null]
    }

/** The undo history of one field. Times in milliseconds of any steady clock. */
export class UndoStack {
  constructor(_initial: FieldState) {
    throw new Error('not built yet')
  }
  /** The field as this history last knew it; after undoing a structural step, as it was before that step. */
  get present(): FieldState {
    throw new Error('not built yet')
  }
  get canUndo(): boolean {
    throw new Error('not built yet')
  }
  get canRedo(): boolean {
    throw new Error('not built yet')
  }
  /**
   * Typing. Joins the step before unless there was a pause of more than 800 ms, a new word begins after a blank,
   * inserting turns to deleting or back, or the caret was moved in between.
   */
  type(_next: FieldState, _at: number): void {}
  /** A programmatic change (suggestion, replace, restore): one step of its own. */
  step(_next: FieldState): void {}
  /** The caret moved without typing; undo will come back to it. */
  select(_start: number, _end: number): void {}
  /** A split or join was done; `after` is the field since then. */
  pushStructural(_step: StructuralStep, _after: FieldState): void {}
  /** The field as it was, or the structural step to take back; null at the beginning. */
  undo(): FieldState | StructuralStep | null {
    return null
  }
  /** The field as it will be, or the structural step to do again; null at the end. */
  redo(): FieldState | StructuralStep | null {
    return null
  }
}
