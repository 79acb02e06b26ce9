/**
 * Where the machine text of a segment comes from when no engine of the server made it. The keys are what code
 * calls them; the values stand in `engine`, stored and over HTTP, and never change.
 */
export const ORIGIN = {
  /** An exact match of the translation memory. */
  memory: 'memory',
  /** An English text that existed before, aligned with the German. */
  import: 'existing',
  /** The recorded translation of the sample article. */
  sample: 'recorded',
  /** The translator of somebody’s browser. */
  browser: 'browser',
} as const

export type OriginId = (typeof ORIGIN)[keyof typeof ORIGIN]
