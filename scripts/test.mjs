/** `npm test`: unit tests, then the built product in a browser. `npm test -- --unit` runs the first only. */
import './node-version.mjs'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { build, buildHere } from './build.mjs'
import { install } from './install.mjs'
import { endChildrenOnSignals, run } from './run.mjs'
import { giveUp, say } from './say.mjs'
import { tally } from './tally.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const only = new Set(process.argv.slice(2))

async function testUnits() {
  const report = reportFile('units.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(process.execPath, [vitest, ...args], { cwd: root })
  return tally('vitest', report, code)
}

async function testJourneys() {
  const report = reportFile('journeys.json')
  const CHROMIUM_PATH = await findBrowser(root)
  await build(root)
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await run(process.execPath, [playwright, 'test', '-c', 'e2e', '--reporter=list,json'], {
    cwd: root,
    env: { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return tally('playwright', report, code)
}

function reportFile(name) {
  const file = join(root, '.cache', name)
  rmSync(file, { force: true })
  return file
}

async function test() {
  endChildrenOnSignals()
  process.chdir(root)
  await install(root, () => buildHere(root))
  const counts = [await testUnits()]
  if (!only.has('--unit') && existsSync(join(root, 'e2e', 'playwright.config.ts')))
    counts.push(await testJourneys().catch(countAsFailure))
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  say(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** No browser, or no build: the journeys failed, and the units still count. */
function countAsFailure(error) {
  process.stderr.write(`${error.message}\n`)
  return { passed: 0, failed: 1 }
}

test().catch(giveUp)
