/** `npm run dev`: the product as one works on it; a changed file shows at once. HOST, PORT and the rest hold as for `npm start`. */
import './node-version.mjs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAddress } from './address.mjs'
import { readEnvFile } from './env-file.mjs'
import { install } from './install.mjs'
import { fail } from './print.mjs'
import { endChildrenOnSignals, run } from './run.mjs'
import { expectFree } from './serve.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

async function dev() {
  endChildrenOnSignals()
  process.chdir(root)
  readEnvFile(root, process.env)
  const address = readAddress(process.env)
  await expectFree(address)
  await install(root)
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { code } = await run(
    process.execPath,
    [next, 'dev', '--hostname', address.host, '--port', String(address.port)],
    { cwd: root, env: { NEXT_TELEMETRY_DISABLED: '1' } },
  )
  process.exitCode = code
}

dev().catch(fail)
