/**
 * `npm test`: unit tests, then the built product in a browser. `npm test -- --unit` runs the first only;
 * `npm run test:watch -- [PATH…]` runs those of the named paths, and again whenever a file changes.
 */
import './node-version.mjs'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { build, buildHere } from './build.mjs'
import { countResults } from './count-results.mjs'
import { install } from './install.mjs'
import { fail, print } from './print.mjs'
import { endChildrenOnSignals, run } from './run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const options = process.argv.slice(2)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')

async function testUnits() {
  const report = reportFile('units.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(process.execPath, [vitest, ...args], { cwd: root })
  return countResults('vitest', report, code)
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
  return countResults('playwright', report, code)
}

function reportFile(name) {
  const file = join(root, '.cache', name)
  rmSync(file, { force: true })
  return file
}

async function watch() {
  await install(root)
  const paths = options.filter((option) => option !== '--watch')
  const { code } = await run(process.execPath, [vitest, 'watch', ...paths], { cwd: root })
  process.exitCode = code
}

async function test() {
  endChildrenOnSignals()
  process.chdir(root)
  if (options.includes('--watch')) return watch()
  await install(root, () => buildHere(root))
  const counts = [await testUnits()]
  if (!options.includes('--unit') && existsSync(join(root, 'e2e', 'playwright.config.ts')))
    counts.push(await testJourneys().catch(countAsFailure))
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  print(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** No browser, or no build: the journeys failed, and the units still count. */
function countAsFailure(error) {
  process.stderr.write(`${error.message}\n`)
  return { passed: 0, failed: 1 }
}

test().catch(fail)
