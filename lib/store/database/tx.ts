import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Inside a transaction. */
export type Tx = Transaction<Tables>
