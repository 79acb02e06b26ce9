import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DeeplGlossaries } from './deepl-glossaries.ts'

/** What a request to DeepL's `/v2/translate` held. */
export interface Received {
  texts: string[]
  context: string | null
  parameters: URLSearchParams
  authorization: string | undefined
  bytes: number
}

/** Answers a request in any way it likes; `number` counts from 1. */
export type Behaviour = (response: ServerResponse, received: Received, number: number) => void

/** A server on this machine that speaks DeepL's language, well or badly. */
export class DeeplServer {
  readonly received: Received[] = []
  behave: Behaviour = translateAll
  usage: (response: ServerResponse) => void = (response) =>
    json(response, 200, { character_count: 1200, character_limit: 500_000 })
  readonly glossaries = new DeeplGlossaries()
  /** Says that the glossary which a request names is not there. */
  missing: (response: ServerResponse) => void = (response) =>
    json(response, 404, { message: 'Glossary not found' })
  /** Requests in progress now, and the most there ever were. */
  open = 0
  mostOpen = 0
  usageAsked = 0
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response))
  }

  static async start(): Promise<DeeplServer> {
    const one = new DeeplServer()
    await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve))
    return one
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.open++
    this.mostOpen = Math.max(this.mostOpen, this.open)
    response.on('close', () => this.open--)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.url?.startsWith('/v2/usage')) {
      this.usageAsked++
      this.usage(response)
      return
    }
    const body = Buffer.concat(chunks)
    if (request.url?.startsWith('/v2/glossaries')) {
      this.glossaries.answer(request, new URLSearchParams(body.toString()), response)
      return
    }
    const parameters = new URLSearchParams(body.toString())
    const received: Received = {
      texts: parameters.getAll('text'),
      context: parameters.get('context'),
      parameters,
      authorization: request.headers.authorization,
      bytes: body.length,
    }
    this.received.push(received)
    const glossaryId = parameters.get('glossary_id')
    if (glossaryId !== null && !this.glossaries.kept.has(glossaryId)) {
      this.missing(response)
      return
    }
    this.behave(response, received, this.received.length)
  }
}

/** What the server makes of a German sentence. */
export const english = (german: string) => `EN ${german}`

export const translateAll: Behaviour = (response, { texts }) => send(response, texts.map(english))

export function send(response: ServerResponse, texts: unknown[]): void {
  json(response, 200, { translations: texts.map((text) => ({ detected_source_language: 'DE', text })) })
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
