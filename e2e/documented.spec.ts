import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, testAlone as test } from './fixtures.ts'

const PAGE = readFileSync(new URL('../docs/http.md', import.meta.url), 'utf8')
const EXAMPLES = [...PAGE.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines]) => lines).join('\n')
/** Notes the status of each call where the examples themselves do not look. */
const NOTING = 'curl() { command curl -w "%{stderr}%{response_code} %{method}\\n" "$@"; }'

const lacking = ['bash', 'curl', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error)
test.skip(lacking.length > 0, `This computer lacks ${lacking.join(', ')}.`)

test('What docs/http.md shows works as it stands', async ({ server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'documented-'))
  const script = EXAMPLES.replace('http://localhost:3000', server.url)
  const { code, output, calls } = await runScript(`set -euo pipefail\n${NOTING}\n${script}`, folder)
  rmSync(folder, { recursive: true })

  expect(code, output).toBe(0)
  expect(calls.length).toBeGreaterThan(15)
  // The save that comes too late, on purpose.
  expect(calls.filter((call) => !/^20[0-4] /.test(call))).toEqual(['409 PATCH'])
  expect(output).toContain('conflict by Import script: The ferry sails again.')
  expect(output).toMatch(/x-unconfirmed-segments: 2/i)
})

function runScript(script: string, cwd: string) {
  return new Promise<{ code: number | null; output: string; calls: string[] }>((resolve, reject) => {
    const bash = spawn('bash', ['-c', script], { cwd })
    let output = ''
    let notes = ''
    bash.stdout.on('data', (chunk) => {
      output += chunk
    })
    bash.stderr.on('data', (chunk) => {
      notes += chunk
    })
    bash.on('error', reject)
    bash.on('close', (code) =>
      resolve({ code, output: output + notes, calls: notes.match(/^\d{3} [A-Z]+$/gm) ?? [] }),
    )
  })
}
