/** The server loads this module more than once, and an error from one copy must be an instance for the others. */
const BRAND = Symbol.for('gegenlesen.store-error')

/** What is wrong with a database. */
export type StoreErrorKind = 'full' | 'damaged' | 'unwritable' | 'unreachable' | 'busy'

/**
 * A failure of the database that somebody can do something about. Its message says, in sentences for a
 * person, what happened, where, and what to do; `cause` is what the database said.
 */
export class StoreError extends Error {
  readonly kind: StoreErrorKind
  readonly [BRAND] = true

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value
  }

  constructor(kind: StoreErrorKind, message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.kind = kind
  }
}

/** The code that Node, SQLite and PostgreSQL put on their errors; '' when there is none. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
