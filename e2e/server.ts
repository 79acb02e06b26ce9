import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The product as anyone starts it, with a data folder and a port of its own. It can be stopped, killed, and started again. */
export class Server {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'gegenlesen-e2e-'))
  /** No file can grow beyond this, in bytes: to the database that is a disk without space. Read by `start`. */
  largestFile: number | undefined
  private child: ChildProcess | undefined
  private output = ''

  private constructor(
    readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  static async launch(settings: Record<string, string> = {}): Promise<Server> {
    const server = new Server(await freePort(), settings)
    await server.start()
    return server
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const command = [process.execPath, 'scripts/start.mjs']
    // `ulimit` counts in blocks of 512 bytes.
    const limited = this.largestFile
      ? ['sh', '-c', `ulimit -f ${Math.floor(this.largestFile / 512)}; exec "$0" "$@"`, ...command]
      : command
    const child = spawn(limited[0] as string, limited.slice(1), {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: '',
        OFFLINE_TRANSLATOR: 'off',
        ...this.settings,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    child.stdout?.on('data', (chunk) => this.note(chunk))
    child.stderr?.on('data', (chunk) => this.note(chunk))
    let ended = false
    child.once('exit', () => {
      ended = true
    })
    for (;;) {
      if (ended) throw new Error(`The server ended before it answered:\n${this.output}`)
      const answer = await fetch(`${this.url}/api/health`).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** A polite end; resolves with the exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  private end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child
    this.child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return Promise.resolve(child?.exitCode ?? null)
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code))
      child.kill(signal)
    })
  }

  private note(chunk: Buffer) {
    this.output = (this.output + chunk).slice(-20_000)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
