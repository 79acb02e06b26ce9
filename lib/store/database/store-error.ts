/** The server loads this module more than once, and a fault from one copy must be known to the others. */
const BRAND = Symbol.for('gegenlesen.store-fault')

/** What kind of trouble a database is in. */
export type Trouble = 'full' | 'damaged' | 'unwritable' | 'unreachable' | 'busy'

/**
 * A fault of the database that somebody can do something about. Its message says, in sentences for a
 * person, what happened, where, and what to do; `cause` is what the database said.
 */
export class StoreFault extends Error {
  readonly trouble: Trouble
  readonly [BRAND] = true

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value
  }

  constructor(trouble: Trouble, message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'StoreFault'
    this.trouble = trouble
  }
}

/** The code that Node, SQLite and PostgreSQL put on their errors; '' when there is none. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
