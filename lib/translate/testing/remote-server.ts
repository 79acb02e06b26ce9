import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came. */
export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape is what a test looks into
  body: any
}

/** Answers a request in any way it likes; `number` counts those to the same path from 1. */
export type Answer = (response: ServerResponse, asked: Asked, number: number) => void

/** A server on this machine that takes JSON and answers, well or badly, by path. */
export class RemoteServer {
  readonly asked: Asked[] = []
  readonly answers: Record<string, Answer> = {}
  /** Requests in progress now, and the most there ever were. */
  open = 0
  mostOpen = 0
  url = ''
  private readonly server: Server

  private constructor() {
    this.server = createServer(async (request, response) => {
      this.open++
      this.mostOpen = Math.max(this.mostOpen, this.open)
      response.on('close', () => this.open--)
      let text = ''
      for await (const chunk of request.setEncoding('utf8')) text += chunk
      const path = request.url ?? ''
      const asked = { path, headers: request.headers, body: text === '' ? undefined : JSON.parse(text) }
      this.asked.push(asked)
      const answer = this.answers[path]
      if (answer) answer(response, asked, this.askedAt(path).length)
      else response.writeHead(404).end()
    })
  }

  static async start(): Promise<RemoteServer> {
    const one = new RemoteServer()
    await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve))
    one.url = `http://127.0.0.1:${(one.server.address() as AddressInfo).port}`
    return one
  }

  askedAt(path: string): Asked[] {
    return this.asked.filter((one) => one.path === path)
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }
}
