/**
 * How long a sentence takes to find itself and its like among a million units, how long words take to be found in
 * them, and what a confirmed sentence costs, beside the peer: one plain `like` for the longest word of the sentence, over
 * the same table. `npm run bench:memory -- [--json] [--sqlite | --postgres] [UNITS]`; PostgreSQL is the one that
 * TEST_DATABASE_URL names, else the one from npm. All text is invented, the same each time.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { segment } from '#lib/segment'
import { openPostgres, openSqlite, type Store } from '#lib/store'
import { startPostgres } from '../lib/store/testing/postgres.ts'
import { inventor } from './memory/invented.ts'

const LOOK_UPS = 1000
const EXACT = 200
const SEARCHES = 100
const SCANS = 20
const CONFIRMED = 200
const BATCH = 1000
const ASKED = { limit: 5, atLeast: 70 }

const json = process.argv.includes('--json')
const units = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1_000_000)

interface Subject {
  name: string
  store: Store
  /** Counts the units whose German holds the word, reading all of them. */
  scan(word: string): Promise<unknown>
  stop(): Promise<void>
}

async function sqlite(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-bench-'))
  const file = join(folder, 'gegenlesen.db')
  const store = await openSqlite(file)
  const raw = new BetterSqlite(file, { readonly: true })
  const plain = raw.prepare("select count(*) from memory where source like '%' || ? || '%'")
  return {
    name: 'SQLite',
    store,
    scan: async (word) => plain.get(word),
    async stop() {
      raw.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function postgres(): Promise<Subject> {
  const server = await startPostgres()
  const store = await openPostgres(server.url)
  const raw = new pg.Client({ connectionString: server.url })
  await raw.connect()
  return {
    name: 'PostgreSQL',
    store,
    scan: (word) => raw.query("select count(*) from memory where source like '%' || $1 || '%'", [word]),
    async stop() {
      await raw.end()
      await store.close()
      await server.stop()
    },
  }
}

/** How many processes wanted to run, over the last minute. */
function loadOfMachine(): number {
  return loadavg()[0] ?? Number.NaN
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function spread(times: number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

async function measure({ name, store, scan }: Subject) {
  const invented = inventor(1)
  const kept: string[] = []
  const loadBefore = loadOfMachine()
  const buildMs = await timed(async () => {
    for (let done = 0; done < units; done += BATCH) {
      const pairs = Array.from({ length: Math.min(BATCH, units - done) }, invented.pair)
      kept.push(pairs[invented.below(pairs.length)]?.source ?? '')
      await store.memory.import(pairs.map((pair) => ({ ...pair, targetLanguage: 'en-GB' })))
    }
  })

  const asked = inventor(2)
  let sought = 0
  let found = 0
  const look = async (sentence: string, original?: string) => {
    const matches = await store.memory.match(sentence, 'en-GB', ASKED)
    if (original === undefined) return
    sought++
    if (matches.some(({ source }) => source === original)) found++
  }
  const first = await timed(() => look(asked.sentence()))
  const times: number[] = []
  for (let turn = 0; turn < LOOK_UPS; turn++) {
    const original = kept[asked.below(kept.length)] ?? ''
    const words = original.split(' ').length
    const changed = Math.floor(words * 0.25)
    // Three of four are like a unit; the others are new, as most sentences of an article are.
    const like = turn % 4 !== 0
    const sentence = like ? asked.vary(original, changed) : asked.sentence()
    times.push(await timed(() => look(sentence, like ? original : undefined)))
  }

  const exact: number[] = []
  for (let turn = 0; turn < EXACT; turn++) {
    const sentence = kept[asked.below(kept.length)] ?? ''
    exact.push(await timed(() => store.memory.lookUp([sentence], 'en-GB')))
  }

  const search = async (side: 'source' | 'both') => {
    const all: number[] = []
    for (let turn = 0; turn < SEARCHES; turn++) {
      const q = (kept[asked.below(kept.length)] ?? '').split(' ').slice(0, 2).join(' ')
      all.push(await timed(() => store.memory.search({ q, in: side, limit: 50 })))
    }
    return spread(all)
  }
  const germanMs = await search('source')
  const bothMs = await search('both')

  const scans: number[] = []
  for (let turn = 0; turn < SCANS; turn++) {
    const words = (kept[asked.below(kept.length)] ?? '').split(' ').sort((a, b) => b.length - a.length)
    scans.push(await timed(() => scan(words[0] ?? '')))
  }

  const look_ups = spread(times)
  const peer = spread(scans)
  return {
    database: name,
    units,
    loadOfMachine: [loadBefore, loadOfMachine()],
    buildSeconds: buildMs / 1000,
    unitMicroseconds: (buildMs * 1000) / units,
    firstMs: first,
    lookUpMs: look_ups,
    foundShare: found / sought,
    exactMs: spread(exact),
    concordanceMs: germanMs,
    concordanceOfBothMs: bothMs,
    confirmMs: spread(await confirm(store)),
    scanMs: peer,
    ratio: peer.p50 / look_ups.p50,
  }
}

/** Milliseconds of each save that confirms a sentence and so puts it into the memory. */
async function confirm(store: Store): Promise<number[]> {
  const asked = inventor(3)
  const source = Array.from({ length: CONFIRMED }, () => `A${asked.sentence(15)}`).join('\n')
  const { blocks, segments } = segment(source, { format: 'plain' })
  const created = await store.articles.create({
    title: 'Bench',
    source,
    format: 'plain',
    targetLanguage: 'en-GB',
    words: 15 * CONFIRMED,
    segments: segments.map(({ block, from, to }) => ({
      block,
      from,
      to,
      kind: blocks[block]?.kind ?? 'paragraph',
      level: blocks[block]?.level ?? 0,
    })),
  })
  const times: number[] = []
  for (const { id, version } of created.segments)
    times.push(
      await timed(() =>
        store.segments.save(created.article.id, id, {
          version,
          target: asked.sentence(15),
          status: 'confirmed',
        }),
      ),
    )
  return times
}

const subjects = [
  ...(process.argv.includes('--postgres') ? [] : [sqlite]),
  ...(process.argv.includes('--sqlite') ? [] : [postgres]),
]
const results: Awaited<ReturnType<typeof measure>>[] = []
for (const start of subjects) {
  let subject: Subject
  try {
    subject = await start()
  } catch (fault) {
    process.stderr.write(`Left out: ${fault instanceof Error ? fault.message : fault}\n`)
    continue
  }
  try {
    results.push(await measure(subject))
  } finally {
    await subject.stop()
  }
}

if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
else for (const result of results) process.stdout.write(table(result))

function table(result: (typeof results)[number]): string {
  const row = (what: string, { p50, p95, max }: ReturnType<typeof spread>) =>
    `${what.padEnd(44)}${[p50, p95, max].map((ms) => ms.toFixed(1).padStart(9)).join('')}\n`
  return [
    `${result.database}, ${result.units} units, built in ${result.buildSeconds.toFixed(0)} s, ${result.unitMicroseconds.toFixed(0)} µs each · load of the machine ${result.loadOfMachine.map((load) => load.toFixed(1)).join(' → ')}\n`,
    `${'milliseconds'.padEnd(44)}${['p50', 'p95', 'max'].map((name) => name.padStart(9)).join('')}\n`,
    row(`matches of a sentence, best ${ASKED.limit} from ${ASKED.atLeast}`, result.lookUpMs),
    row('the same sentence', result.exactMs),
    row('concordance of two words in the German', result.concordanceMs),
    row('concordance of two words in both', result.concordanceOfBothMs),
    row('a sentence confirmed', result.confirmMs),
    row('peer: one like over all units', result.scanMs),
    `first look-up ${result.firstMs.toFixed(0)} ms · ${(100 * result.foundShare).toFixed(1)} % of sentences with a quarter of their words changed found their unit\n`,
    `ratio of the peer to a look-up ${result.ratio.toFixed(1)}\n\n`,
  ].join('')
}
