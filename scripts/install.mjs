/** Brings node_modules to what package-lock.json says; does nothing when it is there already. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { print, UserError } from './print.mjs'
import { run } from './run.mjs'

/** `meanwhile` runs while native modules are compiled, which takes longest; it must do without them. */
export async function install(root, meanwhile = async () => {}) {
  if (isInstalled(root)) return
  await withLock(
    join(root, '.cache', 'setup.lock'),
    async () => {
      if (isInstalled(root)) return
      print('Installing what the product needs (once, about a minute)…')
      await npm(root, ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
      await Promise.all([npm(root, ['rebuild']), meanwhile()])
      writeFileSync(stampOf(root), fingerprint(root))
    },
    () => print('Another start is installing or building here; waiting for it…'),
  )
}

async function npm(root, args) {
  const own = process.env.npm_execpath
  const [command, before] = own && /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []]
  // A compiler for each processor: a native module has more than one file.
  const { code, output } = await run(command, [...before, ...args], {
    cwd: root,
    show: false,
    env: { JOBS: 'max' },
  })
  if (code !== 0)
    throw new UserError(
      `${shorten(output)}\n\nInstalling failed. The lines above are npm's own words; often the network or the registry cannot be reached.`,
    )
}

/** npm follows a mistake with pages on how it is used. */
function shorten(output) {
  return output.split('\n').slice(0, 12).join('\n')
}

const stampOf = (root) => join(root, 'node_modules', '.gegenlesen-installed')

/** The lockfile, and what native modules were built for. */
function fingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update([process.platform, process.arch, process.versions.modules].join())
    .digest('hex')
}

function isInstalled(root) {
  const stamp = stampOf(root)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === fingerprint(root)
  return isInstalledByHand(root)
}

/** Compiled last; without it an installation was broken off. */
const NATIVE = join('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

/** Someone ran `npm ci` or `npm install`: npm's own record names each package and version of the lockfile. */
function isInstalledByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(join(root, NATIVE))) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  )
}
