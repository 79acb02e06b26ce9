import { createServer, type ServerResponse } from 'node:http'

/** A server that speaks like LibreTranslate: it answers each text in small letters between brackets. */
export class LibreTranslateStandIn {
  /** What it was asked to translate, in order. */
  readonly asked: string[] = []
  /** How it answers, where not as it should. */
  answer: ((response: ServerResponse) => void) | undefined
  private readonly http = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    if (request.url === '/languages')
      return void response.end(JSON.stringify([{ code: 'de', targets: ['en'] }]))
    const { q } = JSON.parse(body || '{}') as { q: string | string[] }
    this.asked.push(...[q].flat())
    if (this.answer) return this.answer(response)
    const small = (text: string) => `(${text.toLowerCase()})`
    const translatedText = Array.isArray(q) ? q.map(small) : small(q)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ translatedText }))
  })

  static async launch(): Promise<LibreTranslateStandIn> {
    const server = new LibreTranslateStandIn()
    await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve))
    return server
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
}
