import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

export interface Written {
  segmentId: string
  target: string
}

/**
 * Starts a process that writes `count` times on an article. `ended` gives what it said was acknowledged;
 * with `killAfter` it is killed with SIGKILL as soon as that many were, in the middle of whatever follows.
 */
export function startWriter({
  where,
  articleId,
  name,
  count,
  killAfter = Number.POSITIVE_INFINITY,
}: {
  where: string
  articleId: string
  name: string
  count: number
  killAfter?: number
}): { ended: Promise<Written[]> } {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, where, articleId, name, String(count)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: Written[] = []
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [segmentId, target] = line.split('\t')
    if (segmentId && target !== undefined) written.push({ segmentId, target })
    if (written.length >= killAfter) child.kill('SIGKILL')
  })
  const ended = new Promise<Written[]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(written)
      else reject(new Error(`writer ${name} ended with ${code ?? signal}:\n${complaint}`))
    })
  })
  return { ended }
}
