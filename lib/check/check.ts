import type { Term } from '#lib/term'

/** A German sentence and its English. */
export interface Pair {
  source: string
  target: string
}

/** What a check may look at beside the pair. */
export interface CheckContext {
  terms: readonly Term[]
}

/** A range of UTF-16 units, end exclusive. */
export type Span = [from: number, to: number]

export interface Finding {
  /** The check that found it. */
  check: string
  /** `error`: wrong as it stands. `warning`: worth a look. `hint`: often right. */
  level: 'error' | 'warning' | 'hint'
  /** One sentence for the editor. */
  message: string
  /** Where, in the English; absent for something that is missing there. */
  at?: Span
  /** What it is about, in the German. */
  sourceAt?: Span
}

/**
 * One question asked of a pair. `find` is pure, takes any two texts, never throws, and gives nothing for an
 * English that is blank: what is not written yet is not wrong.
 */
export interface Check {
  /** As the HTTP interface names it. */
  id: string
  /** For screens: a noun. */
  label: string
  find(pair: Pair, context: CheckContext): Omit<Finding, 'check'>[]
}
