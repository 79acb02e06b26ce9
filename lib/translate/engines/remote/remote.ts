import { EngineProblem } from '../../engine.ts'
import { duration, milliseconds } from './retry-after.ts'

/** A translation server that somebody set up, with the words its problems need. */
export interface Remote {
  /** As the editor knows it. */
  name: string
  /** What every path begins with. */
  url: string
  /** The settings that lead to it and let us in. */
  settings: { url: string; key: string }
}

export interface RemoteRequest {
  path: string
  /** Sent as JSON by POST; without one it is a GET. */
  body?: unknown
  headers?: Record<string, string>
  /** Milliseconds from the first byte sent to the last received. */
  deadlineMs: number
}

export interface RemoteResponse {
  status: number
  /** Undefined when the body is no JSON. */
  json: unknown
  retryAfter: string | null
  location: string | null
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
  { path, body, headers, deadlineMs }: RemoteRequest,
  signal: AbortSignal,
): Promise<RemoteResponse> {
  const deadline = AbortSignal.timeout(deadlineMs)
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
      signal: AbortSignal.any([signal, deadline]),
    })
    return {
      status: response.status,
      json: parse(await readText(response, remote)),
      retryAfter: response.headers.get('retry-after'),
      location: response.headers.get('location'),
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof EngineProblem) throw error
    if (deadline.aborted) throw slow(remote, deadlineMs)
    throw unreachable(remote, error)
  }
}

async function readText(response: Response, remote: Remote): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
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

/** What an answer that is no translation means, by its status (RFC 9110) and what the server said with it. */
export function problemOf(remote: Remote, answer: RemoteResponse): EngineProblem {
  const { name, settings } = remote
  const { status, location } = answer
  if (status === 200) return unreadable(remote)
  if (status >= 300 && status < 400) {
    const detail = `The server sent us on${location ? ` to ${location.slice(0, 200)}` : ''} and was not followed, since the texts and the key are for this server alone. Check ${settings.url}.`
    return new EngineProblem(`${name}’s address points elsewhere`, detail, { scope: 'engine' })
  }
  if (status === 401 || status === 403) return keyRefused(remote, answer)
  if (status === 400 || status === 422) {
    const detail = `${name} did not take this text${quoted(answer)}. Write the English yourself.`
    return new EngineProblem(`${name} rejected a sentence`, detail, { scope: 'batch', divisible: true })
  }
  if (status === 413 || status === 414) return tooLarge(remote)
  const retryAfterMs = milliseconds(answer.retryAfter)
  if (status === 429) {
    const wait = retryAfterMs > 0 ? `wait ${duration(retryAfterMs)}` : 'wait'
    const detail = `${name} asks us to ${wait}: too many requests. ${KEPT}`
    return new EngineProblem(`${name} is busy`, detail, { scope: 'engine', retryAfterMs })
  }
  if (status >= 500 || status === 408) {
    const detail = `${name}’s server failed repeatedly (status ${status}${quoted(answer)}). ${KEPT}`
    return new EngineProblem(`${name} is out of order`, detail, { scope: 'engine', retryAfterMs })
  }
  const detail = `The server answered with status ${status}${quoted(answer)}. Check ${settings.url}.`
  return new EngineProblem(`${name}’s answer cannot be read`, detail, { scope: 'engine' })
}

const KEPT = 'What was translated is kept; translate again to go on.'

/** Why a server is not ready: the problem without what it says of a translation, since there was none. */
export const reasonOf = ({ detail }: EngineProblem): string => detail.replace(` ${KEPT}`, '')

export function keyRefused({ name, settings }: Remote, answer: RemoteResponse): EngineProblem {
  const detail = `${name} does not let us in${quoted(answer)}. Check ${settings.key}.`
  return new EngineProblem(`${name} refused the key`, detail, { scope: 'engine' })
}

export function tooLarge({ name }: Remote): EngineProblem {
  const detail = `This sentence is too long for ${name}. Split it, or write the English yourself.`
  return new EngineProblem('A sentence is too long', detail, { scope: 'batch', divisible: true })
}

export function unreadable({ name, settings }: Remote): EngineProblem {
  const detail = `What came back is not an answer of ${name}. Check ${settings.url}, and whether a proxy or a sign-in page of the network stands in between.`
  // It may have broken off on the way.
  return new EngineProblem(`${name}’s answer cannot be read`, detail, {
    scope: 'engine',
    retryAfterMs: 0,
    tries: 2,
  })
}

function slow({ name }: Remote, deadlineMs: number): EngineProblem {
  const detail = `${name} did not answer within ${duration(deadlineMs)}. ${KEPT}`
  return new EngineProblem(`${name} does not answer`, detail, {
    scope: 'engine',
    retryAfterMs: 0,
    tries: 2,
  })
}

const PASSING = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

function unreachable({ name, url, settings }: Remote, error: unknown): EngineProblem {
  const detail = `${name} cannot be reached at ${url.slice(0, 200)}. Is it running? Check the network connection and ${settings.url}. ${KEPT}`
  const code = (error as { cause?: { code?: unknown } }).cause?.code
  const title = `${name} cannot be reached`
  return PASSING.has(String(code))
    ? new EngineProblem(title, detail, { scope: 'engine', retryAfterMs: 0, tries: 3 })
    : new EngineProblem(title, detail, { scope: 'engine' })
}

/** What the server itself says of what went wrong, on one line; '' when it says nothing readable. */
export function serverMessage({ json }: RemoteResponse): string {
  const { error, message, detail } = (json ?? {}) as Record<string, unknown>
  const nested = (error as { message?: unknown } | undefined)?.message
  const said = [nested, error, message, detail].find((one) => typeof one === 'string') ?? ''
  return (said as string)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function quoted(answer: RemoteResponse): string {
  const said = serverMessage(answer)
  return said === '' ? '' : `: “${said}”`
}
