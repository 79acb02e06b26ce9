import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  path: string
  range: string | undefined
}

/** Answers a request in any way it likes; `number` counts from 1. */
export type Serving = (response: ServerResponse, asked: Asked, number: number) => void

/** A server on this machine that gives out files, well or badly. */
export class FileServer {
  readonly asked: Asked[] = []
  serve: Serving
  private readonly server: Server
  private port = 0
  private breaking: { upTo: number; response: ServerResponse } | undefined

  private constructor(readonly files: ReadonlyMap<string, Uint8Array>) {
    this.serve = (response, asked) => this.giveAll(response, asked)
    this.server = createServer((request, response) => this.answer(request, response))
  }

  static async start(files: ReadonlyMap<string, Uint8Array>): Promise<FileServer> {
    const one = new FileServer(files)
    await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve))
    one.port = (one.server.address() as AddressInfo).port
    return one
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }

  fileOf({ path }: Asked): Uint8Array {
    const file = this.files.get(path.slice(1))
    if (!file) throw new Error(`no file at ${path}`)
    return file
  }

  /** The whole file, or from where it is asked for. */
  giveAll(response: ServerResponse, asked: Asked): void {
    const file = this.fileOf(asked)
    const start = startOf(asked)
    if (start > 0) this.head(response, asked, start)
    else response.writeHead(200, { 'content-length': file.length })
    response.end(file.subarray(start))
  }

  /** The beginning of the answer to a range. */
  head(response: ServerResponse, asked: Asked, start: number): void {
    const size = this.fileOf(asked).length
    const headers = { 'content-length': size - start, 'content-range': `bytes ${start}-${size - 1}/${size}` }
    response.writeHead(206, headers)
  }

  /** So many bytes from where it is asked for; the connection breaks once `arrived` says that they came. */
  breakAfter(bytes: number, response: ServerResponse, asked: Asked): void {
    const start = startOf(asked)
    const file = this.fileOf(asked)
    if (start > 0) this.head(response, asked, start)
    else response.writeHead(200, { 'content-length': file.length })
    response.write(file.subarray(start, start + bytes))
    this.breaking = { upTo: Math.min(start + bytes, file.length), response }
  }

  /** For who receives a file: so many bytes of it came. */
  arrived(bytes: number): void {
    if (!this.breaking || bytes < this.breaking.upTo) return
    this.breaking.response.destroy()
    this.breaking = undefined
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const asked = { path: request.url ?? '', range: request.headers.range }
    this.asked.push(asked)
    this.serve(response, asked, this.asked.length)
  }
}

export function startOf({ range }: Asked): number {
  return Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
}
