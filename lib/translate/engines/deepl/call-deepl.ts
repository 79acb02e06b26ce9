import { DeepLError } from 'deepl-node'
import { EngineProblem } from '../../engine.ts'
import { DeeplClient } from './deepl-client.ts'
import { problemOf, slow, unreachable } from './deepl-problem.ts'

export interface CallOptions {
  /** Milliseconds from the first byte sent to the last received. */
  limitMs: number
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
    const { limitMs, signal, success = [200], glossary = false } = options
    const deadline = AbortSignal.timeout(limitMs)
    const client = new DeeplClient(apiKey, serverUrl, AbortSignal.any([signal, deadline]))
    try {
      const answer = await send(client)
      if (!success.includes(client.reply.status ?? 0)) throw problemOf(client.reply, glossary)
      return answer
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (error instanceof EngineProblem) throw error
      if (deadline.aborted) throw slow(limitMs)
      if (client.reply.status !== null) throw problemOf(client.reply, glossary)
      if (error instanceof DeepLError) throw unreachable(error)
      throw error
    }
  }
}
