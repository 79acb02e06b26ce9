import type { CallEvent, EventCall } from '#lib/api'
import { type Given, send } from './send.ts'

/**
 * The events that a call answers with, one after another. Throws like `call` before the first; afterwards what
 * the stream throws when it breaks. Leaving the loop ends the request.
 */
export async function* callEvents<C extends EventCall>(
  name: C,
  ...[given]: Given<C>
): AsyncGenerator<CallEvent<C>> {
  const response = await send(name, given)
  yield* readEvents(response) as AsyncGenerator<CallEvent<C>>
}

async function* readEvents(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  if (!response.body) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffered = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      buffered += value
      const parts = buffered.split('\n\n')
      buffered = parts.pop() ?? ''
      for (const part of parts) {
        const parsed = parseEvent(part)
        if (parsed) yield parsed
      }
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function parseEvent(part: string): { event: string; data: unknown } | null {
  let event = 'message'
  const data: string[] = []
  for (const line of part.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('data:')) data.push(line.slice(5).trimStart())
  }
  return data.length > 0 ? { event, data: JSON.parse(data.join('\n')) } : null
}
