import type { FileCall } from '#lib/api'
import { ApiProblem, SERVER_UNREACHABLE } from './problem.ts'
import { type Given, send } from './send.ts'

/** The file that a call answers with; its name is null where the server gave none. Throws like `call`. */
export async function callFile<C extends FileCall>(
  name: C,
  ...[given]: Given<C>
): Promise<{ blob: Blob; name: string | null }> {
  const response = await send(name, given)
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const blob = await response.blob().catch(() => {
    throw new ApiProblem(response.status, SERVER_UNREACHABLE)
  })
  return { blob, name: encoded === undefined ? null : decodeURIComponent(encoded) }
}
