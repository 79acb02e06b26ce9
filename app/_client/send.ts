import type { Call, CallInput } from '#lib/api'
import { ApiProblem, problemOf, SERVER_UNREACHABLE } from './problem.ts'

export type Options<C extends Call> = CallInput<C> & { signal?: AbortSignal }

/** The second argument of a call; it may be left out where the call needs nothing. */
export type Given<C extends Call> = Record<never, never> extends Options<C> ? [Options<C>?] : [Options<C>]

/** What any call may have been given, as the request is made of it. */
interface Sent {
  params?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
  form?: Record<string, unknown>
  signal?: AbortSignal
}

/** Sends the call. Throws an `ApiProblem` for a refusal and where no answer comes, the signal's reason once it is aborted. */
export async function send<C extends Call>(
  call: C,
  given: Options<C> | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { params = {}, query = {}, body, form, signal }: Sent = given ?? {}
  const [method = '', path = ''] = call.split(' ')
  const response = await fetch(addressOf(path, params, query), {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: form ? toForm(form) : body === undefined ? undefined : JSON.stringify(body),
    signal,
    cache: 'no-store',
  }).catch(() => {
    signal?.throwIfAborted()
    throw new ApiProblem(0, SERVER_UNREACHABLE)
  })
  if (!response.ok && response.status !== 304) throw await problemOf(response)
  return response
}

function addressOf(path: string, params: Record<string, string | number>, query: Record<string, unknown>) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length > 0 ? `${filled}?${new URLSearchParams(pairs)}` : filled
}

function toForm(fields: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.append(name, value instanceof Blob ? value : String(value))
  return form
}
