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
      /** Where the segment ended in the article's source: the second half has to end there to be joined again. */
      to: number
      /** The whole target before, and the two it was cut into. */
      formerTarget: string | null
      halves: [first: string | null, second: string | null]
    }
  | {
      kind: 'join'
      /** The segment that took in the next one and keeps its id. Taking it back: split it at `at`. */
      segmentId: string
      /** The segment that was taken in; split again, it has another id. */
      secondId: string
      /** Where the second begins in the joined source. */
      at: number
      /** Where the joined segment ends in the article's source. */
      to: number
      /** The two targets before, and what they were joined to. */
      formerTargets: [first: string | null, second: string | null]
      joined: string | null
    }
