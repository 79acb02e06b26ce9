/** Builds the product when its sources changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { print, UserError } from './print.mjs'
import { run } from './run.mjs'

/** Everything a build reads. */
const SOURCES = [
  'app',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

export async function build(root) {
  if (isBuilt(root)) return
  await withLock(
    join(root, '.cache', 'setup.lock'),
    () => buildHere(root),
    () => print('Another start is installing or building here; waiting for it…'),
  )
}

/** The same for who holds the lock already. */
export async function buildHere(root) {
  if (isBuilt(root)) return
  print('Building the product (about 20 seconds)…')
  const sources = fingerprint(root)
  rmSync(stampOf(root), { force: true })
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { code, output } = await run(process.execPath, [next, 'build'], {
    cwd: root,
    show: false,
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (code !== 0) throw new UserError(`${output}\n\nBuilding failed; the lines above say where.`)
  writeFileSync(stampOf(root), sources)
}

const stampOf = (root) => join(root, '.next', 'gegenlesen-sources')

function isBuilt(root) {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

function fingerprint(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((path) => filesIn(root, path)))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesIn(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, join(path, name)))
}
