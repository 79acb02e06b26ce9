/**
 * `npm run bench:segment -- [--json] FILE…`: quality and speed of our segmentation beside other segmenters,
 * over test sets of documents (`docs`) or cases. Without a file it runs on the product's own open set.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Score, score } from './segment/score.ts'
import { readSet, type TestSet } from './segment/sets.ts'
import { SYSTEMS, type System } from './segment/systems.ts'

const OWN_SET = fileURLToPath(new URL('../lib/segment/testset/german-news.json', import.meta.url))
/** Speed is measured over this long, after one pass to warm up. */
const MEASURED_MS = 300

interface Result extends Score {
  name: string
  mbPerSecond: number
}

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const named = args.filter((arg) => !arg.startsWith('--'))
const paths = named.length > 0 ? named : [OWN_SET]
const unknown = paths.find((path) => !existsSync(path))
const option = args.find((arg) => arg.startsWith('--') && arg !== '--json')
if (unknown !== undefined) fail(`There is no file ${unknown}.`)
if (option !== undefined) fail(`There is no option ${option}; --json is the only one.`)

const sets = paths.map((path) => {
  const set = read(path)
  return { name: set.name, systems: SYSTEMS.map((system) => run(system, set)) }
})
process.stdout.write(asJson ? `${JSON.stringify({ sets }, null, 2)}\n` : sets.map(table).join('\n'))

function run(system: System, set: TestSet): Result {
  const answers = set.samples.map((sample) => system.sentences(sample.text))
  return { name: system.name, ...score(set.samples, answers), mbPerSecond: speed(system, set) }
}

function speed(system: System, set: TestSet): number {
  const bytes = set.samples.reduce((sum, sample) => sum + Buffer.byteLength(sample.text), 0)
  const start = performance.now()
  let passes = 0
  let elapsed = 0
  while (elapsed < MEASURED_MS) {
    for (const sample of set.samples) system.sentences(sample.text)
    passes++
    elapsed = performance.now() - start
  }
  return (bytes * passes) / 1e3 / elapsed
}

function table({ name, systems }: { name: string; systems: Result[] }): string {
  const rows = systems.map((result) => [
    result.name,
    result.precision.toFixed(2),
    result.recall.toFixed(2),
    result.f1.toFixed(2),
    String(result.errors),
    String(result.boundaries),
    `${result.passed}/${result.cases}`,
    result.mbPerSecond.toFixed(2),
  ])
  const cells = [['', 'precision', 'recall', 'F1', 'errors', 'of', 'passed', 'MB/s'], ...rows]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return `${name}\n${lines.join('\n')}\n`
}

function read(path: string): TestSet {
  try {
    return readSet(path)
  } catch (error) {
    return fail(`${path} is no test set: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
