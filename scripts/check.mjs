/** `npm run check`: what must hold before a commit. Runs everything, then says what did not hold. */
import './node-version.mjs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { fail, print } from './print.mjs'
import { endChildrenOnSignals, run } from './run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = (...path) => join(root, 'node_modules', ...path)

const CHECKS = [
  // The types of the routes come first: a fresh clone has none.
  ['route types', program('next', 'dist', 'bin', 'next'), 'typegen'],
  ['types', program('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  ['lint and format', program('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'],
  ['unit tests', program('vitest', 'vitest.mjs'), 'run'],
]

async function check() {
  endChildrenOnSignals()
  process.chdir(root)
  await install(root)
  const outcomes = []
  for (const [name, ...command] of CHECKS) {
    print(`\n— ${name}`)
    const { code } = await run(process.execPath, command, {
      cwd: root,
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    })
    outcomes.push({ name, holds: code === 0 })
  }
  print(`\n${outcomes.map(({ name, holds }) => `${holds ? '✓' : '✗'} ${name}`).join('\n')}`)
  process.exitCode = outcomes.every(({ holds }) => holds) ? 0 : 1
}

check().catch(fail)
