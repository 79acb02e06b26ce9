/** A lock that is held. */
export interface Lease {
  /** Aborted when the lock was lost before it was released; then somebody else may hold it. */
  readonly lost: AbortSignal
  /** Lets the next one have the lock. Once more does nothing. Never throws. */
  release(): Promise<void>
}

/**
 * One at a time: of all who ask for the lock of a key, in every process on this database, one holds it. A lock
 * ends with its holder, also when the holder's process is killed. Who waits for one key holds up nobody who asks
 * for another. On SQLite the processes are one, this one.
 */
export interface Locks {
  /**
   * Waits for the lock of `key`, within a process in the order in which it was asked for. Null when `signal` is
   * aborted before the lock was had. Throws a StoreError when the database does not answer.
   */
  acquire(key: string, signal: AbortSignal): Promise<Lease | null>
  /** Whether somebody holds the lock of `key` now. */
  isHeld(key: string): Promise<boolean>
}
