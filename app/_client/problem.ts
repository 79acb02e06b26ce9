import type { ProblemDocument } from '#lib/api'

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
export const SERVER_UNREACHABLE = 'The server does not answer. Nothing is lost; try again in a moment.'

/** The problem that a refusal is, from what the server sent with it. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const document = await response.json().catch(() => undefined)
  return new ApiProblem(response.status, sentenceOf(document), document)
}

function sentenceOf(document: unknown): string {
  const { detail, title } = (document ?? {}) as Partial<ProblemDocument>
  return detail ?? title ?? SERVER_UNREACHABLE
}
