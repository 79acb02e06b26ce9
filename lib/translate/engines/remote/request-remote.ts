import { EngineProblem } from '../../engine.ts'
import { deadline } from './deadline.ts'
import { type Remote, type RemoteResponse, slow, unreachable, unreadable } from './remote-problem.ts'

export interface RemoteRequest {
  path: string
  /** Sent as JSON by POST; without one it is a GET. */
  body?: unknown
  headers?: Record<string, string>
  /** Milliseconds without a part of the answer after which the request is given up. */
  deadlineMs: number
  /** Milliseconds from the first byte sent to the last received; as many as `deadlineMs` when left out. */
  longestMs?: number
}

/** More than any answer to a request of ours; what is larger comes from something else. */
const LARGEST_ANSWER = 8 * 1024 * 1024

/**
 * One request, whatever its status. Never follows a redirect, since the texts and the key are for this server
 * alone. Throws an `EngineProblem` when no answer comes in time, in whole or in a sensible size, and the
 * reason of `signal` once that is aborted.
 */
export async function requestRemote(
  remote: Remote,
  { path, body, headers, deadlineMs, longestMs }: RemoteRequest,
  signal: AbortSignal,
): Promise<RemoteResponse> {
  const limit = deadline(deadlineMs, longestMs)
  try {
    const response = await fetch(remote.url.replace(/\/+$/, '') + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([signal, limit.signal]),
    })
    return {
      status: response.status,
      json: parse(await readText(response, remote, limit.heard)),
      retryAfter: response.headers.get('retry-after'),
      location: response.headers.get('location'),
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof EngineProblem) throw error
    if (limit.signal.aborted) throw slow(remote, deadlineMs)
    throw unreachable(remote, error)
  } finally {
    limit.clear()
  }
}

async function readText(response: Response, remote: Remote, heard: () => void): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    heard()
    bytes += chunk.length
    if (bytes > LARGEST_ANSWER) throw unreadable(remote)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
