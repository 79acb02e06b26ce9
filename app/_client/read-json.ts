import type { Answer, JsonCall } from '#lib/api'
import { ApiProblem, SERVER_UNREACHABLE } from './problem.ts'

/** The body of an answer. Throws an `ApiProblem` where it breaks off: such an answer is none. */
export async function readJson<C extends JsonCall>(response: Response): Promise<Answer<C>> {
  const answer = await response.json().catch(() => undefined)
  if (answer === undefined) throw new ApiProblem(response.status, SERVER_UNREACHABLE)
  return answer
}
