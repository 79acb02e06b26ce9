import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.ts'

const bundled = bundle(fileURLToPath(new URL('./writer.ts', import.meta.url)))

export interface Written {
  segmentId: string
  target: string
}

/**
 * Lets a process write `count` times on an article, and gives what it said was acknowledged once it ended;
 * with `killAfter` it is killed with SIGKILL as soon as that many were, in the middle of whatever follows.
 */
export async function runWriter({
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
}): Promise<Written[]> {
  const child = spawn(process.execPath, [await bundled, where, articleId, name, String(count)], {
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
  return new Promise<Written[]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(written)
      else reject(new Error(`writer ${name} ended with ${code ?? signal}:\n${complaint}`))
    })
  })
}
