/** Counts from the reports that Vitest and Playwright write. */
import { existsSync, readFileSync } from 'node:fs'

/**
 * `{ passed, failed }` of a run that ended with `code` and wrote its JSON report to `file`. A run that
 * ended badly without a failed test (it broke before, or wrote no report) counts as one failure.
 */
export function countResults(kind, file, code) {
  const counts = existsSync(file)
    ? read[kind](JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const read = {
  vitest({ numPassedTests, numFailedTests, testResults }) {
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  },
  playwright({ stats, errors }) {
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
  },
}
