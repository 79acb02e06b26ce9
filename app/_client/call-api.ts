/** What went wrong, in a sentence for the editor: the `detail` of the server's problem document. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 when the server did not answer. */
    readonly status: number,
    message: string,
    /** The whole problem document, where there is one. */
    readonly document?: unknown,
  ) {
    super(message)
  }
}

/** What to say when there is no answer. */
export const AWAY = 'The server does not answer. Nothing is lost; try again in a moment.'

/** One call of the HTTP interface; a `FormData` goes as multipart, anything else as JSON. Throws `ApiProblem`. */
export async function callApi<Answer = null>(
  path: string,
  method = 'GET',
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const multipart = body instanceof FormData
  const response = await fetch(path, {
    method,
    headers: body === undefined || multipart ? {} : { 'content-type': 'application/json' },
    body: multipart ? body : body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch(() => {
    throw new ApiProblem(0, AWAY)
  })
  const answer = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (!response.ok || answer === undefined)
    throw new ApiProblem(response.status, problemWords(answer), answer)
  return answer
}

function problemWords(answer: unknown): string {
  const { detail, title } = (answer ?? {}) as { detail?: string; title?: string }
  return detail ?? title ?? AWAY
}
