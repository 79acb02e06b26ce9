import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/**
 * A server that speaks DeepL's interface for the journeys: it answers each text with that text in capitals
 * between brackets, so nobody takes it for a translation, after a pause that can be set.
 */
export class DeeplStandIn {
  requests = 0
  pauseMs = 0
  /** When set, every request is answered with this HTTP status. */
  refusing: number | undefined
  /** How many more requests the quota allows. */
  allowance = Number.POSITIVE_INFINITY
  /** Requests that have come and are not answered yet. */
  private open = 0
  private held: (() => void)[] | undefined
  private free = 0
  private onHeld = () => {}
  private onIdle = () => {}
  private readonly http = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy())
  })

  static async launch(): Promise<DeeplStandIn> {
    const server = new DeeplStandIn()
    await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve))
    return server
  }

  /** From now on every request but the first so many waits until `letGo`. Resolves when the first one waits. */
  hold(butFirst: number): Promise<void> {
    this.held = []
    this.free = butFirst
    return new Promise((resolve) => {
      this.onHeld = resolve
    })
  }

  letGo() {
    for (const go of this.held ?? []) go()
    this.held = undefined
  }

  /** Resolves when no request is open: each was answered, or withdrawn by who asked. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      if (this.open === 0) resolve()
      else this.onIdle = resolve
    })
  }

  get url(): string {
    const address = this.http.address()
    if (!address || typeof address === 'string') throw new Error('not listening')
    return `http://127.0.0.1:${address.port}`
  }

  close() {
    this.http.closeAllConnections()
    this.http.close()
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const texts = await textsOf(request)
    if (this.refusing !== undefined) return void response.writeHead(this.refusing).end()
    if (request.url?.endsWith('/usage'))
      return send(response, { character_count: this.allowance > 0 ? 10 : 500_000, character_limit: 500_000 })
    if (this.allowance <= 0) return void response.writeHead(456).end()
    this.allowance--
    this.requests++
    this.open++
    response.on('close', () => {
      this.open--
      if (this.open === 0) this.onIdle()
    })
    if (this.free-- <= 0 && this.held) {
      const go = new Promise<void>((resolve) => this.held?.push(resolve))
      this.onHeld()
      await go
    }
    await new Promise((resolve) => setTimeout(resolve, this.pauseMs))
    send(response, {
      translations: texts.map((text) => ({
        detected_source_language: 'DE',
        text: `[${text.toUpperCase()}]`,
      })),
    })
  }
}

async function textsOf(request: IncomingMessage): Promise<string[]> {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body || '{}').text ?? []
  return new URLSearchParams(body).getAll('text')
}

function send(response: ServerResponse, answer: unknown) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}
