/** A split or a join in the history of a field: enough to take it back and to do it again. A value. */
export type StructuralStep =
  | {
      readonly kind: 'split'
      /** The segment that was split; it keeps its id and the first half. Taking it back: join it with the next. */
      readonly segmentId: string
      /** The id the second half was given. */
      readonly secondId: string
      /** Offsets into source and target of `segmentId`, as they were sent. */
      readonly at: number
      readonly targetAt: number | null
      /** Where the segment ended in the article's source: the second half has to end there to be joined again. */
      readonly to: number
      /** The whole target before, and the two it was cut into. */
      readonly formerTarget: string | null
      readonly halves: readonly [first: string | null, second: string | null]
    }
  | {
      readonly kind: 'join'
      /** The segment that took in the next one and keeps its id. Taking it back: split it at `at`. */
      readonly segmentId: string
      /** The segment that was taken in; split again, it has another id. */
      readonly secondId: string
      /** Where the second begins in the joined source. */
      readonly at: number
      /** Where the joined segment ends in the article's source. */
      readonly to: number
      /** The two targets before, and what they were joined to. */
      readonly formerTargets: readonly [first: string | null, second: string | null]
      readonly joined: string | null
    }
