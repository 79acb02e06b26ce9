import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countResults } from './count-results.mjs'

function report(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'results-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 7, numFailedTests: 0, testResults: [] }
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }

test('what passed and failed is read from either report', () => {
  expect(countResults('vitest', report({ ...vitest, numFailedTests: 2 }), 1)).toEqual({
    passed: 7,
    failed: 2,
  })
  expect(countResults('playwright', report(playwright), 0)).toEqual({ passed: 5, failed: 0 })
})

test('a test file that cannot be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(countResults('vitest', report({ ...vitest, testResults: [broken] }), 1)).toEqual({
    passed: 7,
    failed: 1,
  })
  expect(countResults('playwright', report({ ...playwright, errors: [{}] }), 1)).toEqual({
    passed: 5,
    failed: 1,
  })
})

test('a journey that succeeds only when repeated is a failure', () => {
  const flaky = { ...playwright, stats: { expected: 4, unexpected: 0, flaky: 1 } }
  expect(countResults('playwright', report(flaky), 0)).toEqual({ passed: 4, failed: 1 })
})

test('a run that broke off without a report is a failure', () => {
  expect(countResults('vitest', '/nowhere/report.json', 137)).toEqual({ passed: 0, failed: 1 })
  expect(countResults('vitest', report(vitest), 1)).toEqual({ passed: 7, failed: 1 })
})
