/** What goes wrong, as `application/problem+json` (RFC 9457). */

export const PHRASES: Record<number, string> = {
  400: 'Not understood',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unknown type of content',
  422: 'Not acceptable as it is',
  500: 'Our mistake',
  502: 'The translator gave no translation',
  503: 'Not available at the moment',
  507: 'No space left',
}

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
    return PHRASES[this.status] ?? `Status ${this.status}`
  }
}

export function toResponse({ status, title, message, extra, headers }: Problem): Response {
  const body = { type: 'about:blank', title, status, detail: message, ...extra }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
