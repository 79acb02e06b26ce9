/**
 * `npm run bench:segment -- [--json] FILE…`: quality and speed of our segmentation beside other segmenters,
 * over test sets of documents (`docs`) or cases. Without a file it runs on the product's own open set.
 * Speed is that of one call a text of the set, and of one call for all of them on one line.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Score, score } from './segment/score.ts'
import { readSet, type TestSet } from './segment/sets.ts'
import { speed } from './segment/speed.ts'
import { SYSTEMS, type System } from './segment/systems.ts'

const OWN_SET = fileURLToPath(new URL('../lib/segment/testset/german-news.json', import.meta.url))
/** Of the text on one line, in UTF-16 units; more takes Intl.Segmenter, whose time grows faster than the text, too long. */
const LONGEST_LINE = 100_000
/** Speed is compared with this one. */
const PEER = 'Intl.Segmenter'
const SPEED_COLUMNS = ['MB/s', 'MB/CPU s', ': Intl', 'one line', ': Intl']
const COMPARED = new Set(['gegenlesen', PEER])

interface Result extends Score {
  name: string
  mbPerSecond: number
  mbPerCpuSecond: number
  /** The same with all texts of the set on one line; null for the ones that are not compared. */
  oneLine: { mbPerSecond: number; mbPerCpuSecond: number } | null
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
  const texts = set.samples.map((sample) => sample.text)
  const { wall, cpu } = speed(system, texts)
  return {
    name: system.name,
    ...score(set.samples, answers),
    mbPerSecond: wall,
    mbPerCpuSecond: cpu,
    oneLine: COMPARED.has(system.name) ? onOneLine(system, texts) : null,
  }
}

function onOneLine(system: System, texts: readonly string[]): Result['oneLine'] {
  const all = texts.join(' ').replace(/\s+/g, ' ')
  const line = all.repeat(Math.ceil(LONGEST_LINE / Math.max(1, all.length))).slice(0, LONGEST_LINE)
  const { wall, cpu } = speed(system, [line])
  return { mbPerSecond: wall, mbPerCpuSecond: cpu }
}

function table({ name, systems }: { name: string; systems: Result[] }): string {
  const peer = systems.find((result) => result.name === PEER)
  const rows = systems.map((result) => [
    result.name,
    result.precision.toFixed(2),
    result.recall.toFixed(2),
    result.f1.toFixed(2),
    String(result.errors),
    String(result.boundaries),
    `${result.passed}/${result.cases}`,
    result.mbPerSecond.toFixed(2),
    result.mbPerCpuSecond.toFixed(2),
    ratio(result.mbPerCpuSecond, peer?.mbPerCpuSecond),
    result.oneLine?.mbPerCpuSecond.toFixed(2) ?? '',
    ratio(result.oneLine?.mbPerCpuSecond, peer?.oneLine?.mbPerCpuSecond),
  ])
  const cells = [['', 'precision', 'recall', 'F1', 'errors', 'of', 'passed', ...SPEED_COLUMNS], ...rows]
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

/** How many times as fast as the peer, by processor time. */
function ratio(ours: number | undefined, theirs: number | undefined): string {
  return ours === undefined || theirs === undefined ? '' : `${(ours / theirs).toFixed(2)} x`
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
