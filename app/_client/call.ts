import type { Answer, JsonCall, TaggedCall } from '#lib/api'
import { readJson } from './read-json.ts'
import { type Given, type Options, send } from './send.ts'

/**
 * One call of the HTTP interface, named by its method and path:
 * `call('GET /api/articles/{articleId}', { params: { articleId } })`. Its types are those of lib/api. Throws an
 * `ApiProblem` for a refusal and where no answer comes.
 */
export async function call<C extends JsonCall>(name: C, ...[given]: Given<C>): Promise<Answer<C>> {
  const response = await send(name, given)
  return response.status === 204 ? (null as Answer<C>) : readJson<C>(response)
}

/** The answer with its tag; null where `tag` still names what the server has. */
export async function callIfChanged<C extends TaggedCall>(
  name: C,
  tag: string,
  given: Options<C>,
): Promise<{ answer: Answer<C>; tag: string } | null> {
  const response = await send(name, given, { 'if-none-match': tag })
  if (response.status === 304) return null
  return { answer: await readJson<C>(response), tag: response.headers.get('etag') ?? '' }
}
