import type { Session, SessionOptions } from './contract.ts'

/** Opens an editing session; nothing is sent before `start`. */
export function createSession(_options: SessionOptions): Session {
  throw new Error('not built yet')
}
