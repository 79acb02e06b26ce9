/** Brings node_modules to what package-lock.json says; does nothing when it is there already. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { run } from './run.mjs'
import { Complaint, say } from './say.mjs'

export async function install(root) {
  if (isInstalled(root)) return
  await withLock(
    join(root, '.cache', 'setup.lock'),
    async () => {
      if (isInstalled(root)) return
      say('Installing what the product needs (once, about a minute)…')
      const { code, output } = await npmCi(root)
      if (code !== 0)
        throw new Complaint(
          `${output}\n\nInstalling failed. The lines above are npm's own words; often the network or the registry cannot be reached.`,
        )
      writeFileSync(stampOf(root), fingerprint(root))
    },
    () => say('Another start is installing or building here; waiting for it…'),
  )
}

function npmCi(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const [command, before] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  return run(command, [...before, ...args], { cwd: root, show: false })
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

/** Someone ran `npm ci` or `npm install`: npm's own record names each package and version of the lockfile. */
function isInstalledByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  )
}
