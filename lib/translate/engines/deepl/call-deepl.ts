import { DeepLError } from 'deepl-node'
import { EngineProblem } from '../../engine.ts'
import { deadline } from '../remote/deadline.ts'
import { DeeplClient } from './deepl-client.ts'
import { problemOf, slow, unreachable } from './deepl-problem.ts'

export interface CallOptions {
  /** Milliseconds of silence after which the call is given up. */
  limitMs: number
  /** Milliseconds from the first byte sent to the last received; as many as `limitMs` when left out. */
  longestMs?: number
  signal: AbortSignal
  /** Status codes that mean success; 200 alone when left out. */
  success?: readonly number[]
  /** Whether the request names a glossary, which may be gone. */
  glossary?: boolean
}

/**
 * Makes calls of one account: each under a deadline, each by a client of its own. Whatever can be expected to go
 * wrong comes out as an `EngineProblem`; after an abort the reason of the signal is thrown.
 */
export function deeplCaller(apiKey: string, serverUrl: string | undefined) {
  return async <T>(send: (client: DeeplClient) => Promise<T>, options: CallOptions): Promise<T> => {
    const { limitMs, longestMs, signal, success = [200], glossary = false } = options
    const limit = deadline(limitMs, longestMs)
    const client = new DeeplClient(apiKey, serverUrl, AbortSignal.any([signal, limit.signal]), limit.heard)
    try {
      const answer = await send(client)
      if (!success.includes(client.reply.status ?? 0)) throw problemOf(client.reply, glossary)
      return answer
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (error instanceof EngineProblem) throw error
      if (limit.signal.aborted) throw slow(limitMs)
      if (client.reply.status !== null) throw problemOf(client.reply, glossary)
      if (error instanceof DeepLError) throw unreachable(error)
      throw error
    } finally {
      limit.clear()
    }
  }
}
