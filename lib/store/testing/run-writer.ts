import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * The writer as one file of JavaScript: forty of them start, and none shall read two hundred modules first.
 * It lies inside node_modules so that it finds the database drivers.
 */
const bundled = (async () => {
  const { build }: typeof import('esbuild') = createRequire(createRequire(import.meta.url).resolve('tsx'))(
    'esbuild',
  )
  const outfile = join(ROOT, 'node_modules', '.cache', 'gegenlesen', `writer-${process.pid}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL('./writer.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3', 'pg'],
    logLevel: 'error',
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
})()

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
