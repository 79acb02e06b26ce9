/** A Chromium for the browser tests: one that is there, else one that can be fetched. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { print, UserError } from './print.mjs'
import { run } from './run.mjs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Gives the path of a Chromium that starts; throws a UserError when there is none to be had. */
export async function findBrowser(root) {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (await starts(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new UserError(`CHROMIUM_PATH is “${CHROMIUM_PATH}”, but no browser starts there.`)
  }
  const playwrights = playwrightsOwn(root)
  for (const path of [playwrights, ...INSTALLED]) if (await starts(path)) return path

  print('Fetching a Chromium for the browser tests (once)…')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  await run(process.execPath, [cli, 'install', 'chromium'], { cwd: root, show: false, timeoutMs: 240_000 })
  if (await starts(playwrights)) return playwrights

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { show: false, env })
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { show: false, env })
    for (const path of INSTALLED) if (await starts(path)) return path
  }
  throw new UserError(
    'No Chromium was found and none could be fetched. Install one, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

function playwrightsOwn(root) {
  return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath()
}

/** A browser that was downloaded may still lack libraries of the system; asking its version tells. */
async function starts(path) {
  if (!path || !existsSync(path)) return false
  const { code } = await run(path, ['--version'], { show: false, timeoutMs: 30_000 }).catch(() => ({
    code: 1,
  }))
  return code === 0
}
