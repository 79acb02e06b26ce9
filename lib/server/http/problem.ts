/** What goes wrong, as `application/problem+json` (RFC 9457). */

import { type Call, type ConflictFields, PROBLEM_TITLES } from '#lib/api'

export interface FieldError {
  /** Names joined by dots; empty for the whole input. */
  path: string
  message: string
}

/** Thrown anywhere below a route, it becomes the answer. */
export class Problem extends Error {
  readonly status: number
  readonly extra: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(
    status: number,
    detail: string,
    extra: { errors?: FieldError[]; [field: string]: unknown } = {},
    headers: Record<string, string> = {},
  ) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.extra = extra
    this.headers = headers
  }

  get title(): string {
    return PROBLEM_TITLES[this.status] ?? `Status ${this.status}`
  }
}

/** The 409 of a call, with what its operation says of the other state. */
export function conflict<C extends Call>(detail: string, fields: ConflictFields<C>): Problem {
  return new Problem(409, detail, { ...fields })
}

export function toResponse({ status, title, message, extra, headers }: Problem): Response {
  const body = { type: 'about:blank', title, status, detail: message, ...extra }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
