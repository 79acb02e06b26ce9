import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * A program as one file of JavaScript: tests start many processes of it, and none should read two hundred
 * modules first. It lies inside node_modules so that it finds the packages it does not hold.
 */
export async function bundle(
  entry: string,
  { alias = {}, external = [] }: { alias?: Record<string, string>; external?: string[] } = {},
): Promise<string> {
  const { build }: typeof import('esbuild') = createRequire(createRequire(import.meta.url).resolve('tsx'))(
    'esbuild',
  )
  const name = `${basename(entry, '.ts')}-${process.pid}.mjs`
  const outfile = join(ROOT, 'node_modules', '.cache', 'gegenlesen', name)
  await build({
    entryPoints: [entry],
    outfile,
    alias,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3', 'pg', ...external],
    logLevel: 'error',
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}
