import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../store/testing/bundle.ts'

const bundled = bundle(fileURLToPath(new URL('./server-process.ts', import.meta.url)), {
  alias: { 'server-only': fileURLToPath(new URL('../server-only.stub.ts', import.meta.url)) },
  external: ['docx', 'deepl-node'],
})

/** A server process of server-process.ts. */
export interface ServerProcess {
  /** Runs a command, and gives what it gave. Commands go one after the other. */
  run<T>(command: string): Promise<T>
  /** Ends it with SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Starts a server process with these settings and nothing else of the environment; resolves once it has loaded. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [await bundled], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, OFFLINE_TRANSLATOR: 'off', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => {
    const { done, value } = await lines.next()
    if (done) throw new Error('the server process ended')
    return JSON.parse(value)
  }
  await answer()
  return {
    async run(command) {
      child.stdin.write(`${command}\n`)
      return answer()
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
