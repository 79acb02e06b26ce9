import { EngineProblem } from '../../engine.ts'
import { duration, milliseconds } from './retry-after.ts'

/** A translation server that somebody set up, with what its problems have to name. */
export interface Remote {
  /** As editors see it. */
  name: string
  /** The beginning of every address. */
  url: string
  /** The environment variables that hold its address and its key. */
  settings: { url: string; key: string }
}

export interface RemoteResponse {
  status: number
  /** Undefined when the body is no JSON. */
  json: unknown
  retryAfter: string | null
  location: string | null
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

export function slow({ name }: Remote, deadlineMs: number): EngineProblem {
  const detail = `${name} did not answer within ${duration(deadlineMs)}. ${KEPT}`
  return new EngineProblem(`${name} does not answer`, detail, {
    scope: 'engine',
    retryAfterMs: 0,
    tries: 2,
  })
}

/** How often texts are sent in all after such a fault. Where the answer was lost they may have been billed. */
const TRIES: Record<string, number> = {
  ECONNRESET: 2,
  EPIPE: 2,
  UND_ERR_SOCKET: 2,
  // Nothing was sent.
  ETIMEDOUT: 3,
  EAI_AGAIN: 3,
  UND_ERR_CONNECT_TIMEOUT: 3,
}

export function unreachable({ name, url, settings }: Remote, error: unknown): EngineProblem {
  const detail = `${name} cannot be reached at ${url.slice(0, 200)}. Is it running? Check the network connection and ${settings.url}. ${KEPT}`
  const code = (error as { cause?: { code?: unknown } }).cause?.code
  const title = `${name} cannot be reached`
  const tries = TRIES[String(code)]
  return tries
    ? new EngineProblem(title, detail, { scope: 'engine', retryAfterMs: 0, tries })
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
