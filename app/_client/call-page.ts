import type { Answer, JsonCall } from '#lib/api'
import { readJson } from './read-json.ts'
import { type Given, send } from './send.ts'

/** The answer with the cursor of the next page, which the header `Link` (RFC 8288) names; undefined on the last. Throws like `call`. */
export async function callPage<C extends JsonCall>(
  name: C,
  ...[given]: Given<C>
): Promise<{ answer: Answer<C>; next?: string }> {
  const response = await send(name, given)
  const address = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
  const next = address && new URL(address, location.origin).searchParams.get('cursor')
  return { answer: await readJson<C>(response), ...(next ? { next } : {}) }
}
