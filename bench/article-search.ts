/**
 * How long a search in the list of articles takes, by kind of query, beside the peer: the former way, `like` over the
 * normalised text of every article, in the same run over the same articles.
 * `npm run bench:search -- [--json] [--sqlite | --postgres] [ARTICLES]`; PostgreSQL is the one that TEST_DATABASE_URL names,
 * else the one from npm. All text is invented, the same each time.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { type ArticleDraft, countWords } from '#lib/article'
import { openPostgres, openSqlite, type Store } from '#lib/store'
import { normaliseLetters } from '#lib/text'
import { startPostgres } from '../lib/store/testing/postgres.ts'
import { type Inventor, inventor } from './memory/invented.ts'

const SENTENCES = 12
const QUERIES = 20
const LIMIT = 50

const json = process.argv.includes('--json')
const articles = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 10_000)

type Run = (statement: string, values: string[]) => Promise<unknown>

interface Subject {
  name: string
  store: Store
  /** Runs a statement with `?` for its values. */
  run: Run
  stop(): Promise<void>
}

async function sqlite(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-bench-'))
  const file = join(folder, 'gegenlesen.db')
  const store = await openSqlite(file)
  const raw = new BetterSqlite(file)
  raw.pragma('synchronous = OFF')
  return {
    name: 'SQLite',
    store,
    async run(statement, values) {
      const prepared = raw.prepare(statement)
      return prepared.reader ? prepared.all(values) : prepared.run(values)
    },
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
    run(statement, values) {
      let number = 0
      return raw.query(
        statement.replace(/\?/g, () => `$${++number}`),
        values,
      )
    },
    async stop() {
      await raw.end()
      await store.close()
      await server.stop()
    },
  }
}

function draft(invented: Inventor): ArticleDraft {
  const pairs = Array.from({ length: SENTENCES }, invented.pair)
  let from = 0
  const segments = pairs.map(({ source, target }) => {
    const to = from + source.length
    const segment = {
      ...{ block: 0, kind: 'paragraph' as const, level: 0, from, to },
      english: { text: target, engine: 'bench' },
    }
    from = to + 1
    return segment
  })
  const source = pairs.map(({ source }) => source).join(' ')
  return {
    ...{ title: invented.sentence(6), source, format: 'plain', targetLanguage: 'en-GB' },
    words: countWords(source),
    sample: false,
    segments,
  } as ArticleDraft
}

/** The former way: what it read, in tables of its own, and what it asked. */
const FORMER = {
  create: [
    'create table former_text (article_id text, search text)',
    'create table former_segment (article_id text, search text)',
    'create index former_text_article on former_text (article_id)',
    'create index former_segment_article on former_segment (article_id)',
  ],
  query: (words: string[]) => `
    select a.id from article a where a.deleted_at is null ${words
      .map(
        () => `and (
          exists (select 1 from former_text t where t.article_id = a.id and t.search like ?)
          or exists (select 1 from former_segment s where s.article_id = a.id and s.search like ?))`,
      )
      .join(' ')}
    order by a.updated_at desc, a.id desc limit ${LIMIT + 1}`,
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

async function measure({ name, store, run }: Subject) {
  const invented = inventor(1)
  const kept: string[] = []
  for (const statement of FORMER.create) await run(statement, [])
  const saveTimes: number[] = []
  for (let done = 0; done < articles; done++) {
    const article = draft(invented)
    kept.push(article.source)
    let id = ''
    saveTimes.push(
      await timed(async () => {
        id = (await store.articles.create(article)).article.id
      }),
    )
    const text = normaliseLetters(`${article.title}\n${article.source}`)
    await run('insert into former_text values (?, ?)', [id, text])
    const values = article.segments.map(({ english }) => normaliseLetters(english?.text ?? ''))
    await run(
      `insert into former_segment values ${values.map(() => '(?, ?)').join(', ')}`,
      values.flatMap((value) => [id, value]),
    )
  }
  if (store.database === 'postgres') await run('analyze', [])

  const asked = inventor(2)
  const wordsOf = () => (kept[asked.below(kept.length)] ?? '').replace(/\./g, '').split(' ')
  const longest = (words: string[]) => words.toSorted((a, b) => b.length - a.length)
  const kinds: Record<string, () => string> = {
    'no query: the list itself': () => '',
    'a rare word': () => longest(wordsOf())[0] ?? '',
    'two rare words': () => longest(wordsOf()).slice(0, 2).join(' '),
    'a word that is nowhere': () => `${longest(wordsOf())[0]}qx`,
    'a common word': () => 'nicht',
    'two letters': () => 'zu',
  }
  const load = loadavg()[0] ?? Number.NaN
  const rows: { kind: string; indexMs: number; likeMs: number; ratio: number }[] = []
  for (const [kind, query] of Object.entries(kinds)) {
    const index: number[] = []
    const like: number[] = []
    for (let turn = 0; turn < QUERIES; turn++) {
      const q = query()
      const words = normaliseLetters(q).split(' ').filter(Boolean)
      index.push(await timed(() => store.articles.list({ limit: LIMIT, q })))
      like.push(
        await timed(() =>
          run(
            FORMER.query(words),
            words.flatMap((word) => [`%${word}%`, `%${word}%`]),
          ),
        ),
      )
    }
    const [ours, theirs] = [median(index), median(like)]
    rows.push({ kind, indexMs: ours, likeMs: theirs, ratio: theirs / ours })
  }
  return {
    database: name,
    articles,
    sentences: SENTENCES,
    loadOfMachine: load,
    createMs: median(saveTimes),
    rows,
  }
}

function table({ database, loadOfMachine, createMs, rows }: Awaited<ReturnType<typeof measure>>): string {
  const line = (what: string, cells: string[]) =>
    `${what.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}\n`
  return [
    `${database}, ${articles} articles of ${SENTENCES} sentences, load ${loadOfMachine.toFixed(1)}, ${createMs.toFixed(1)} ms to create one\n`,
    line('median of milliseconds', ['index', 'like', 'ratio']),
    ...rows.map(({ kind, indexMs, likeMs, ratio }) =>
      line(
        kind,
        [indexMs, likeMs, ratio].map((figure) => figure.toFixed(1)),
      ),
    ),
    '\n',
  ].join('')
}

const subjects = process.argv.includes('--sqlite')
  ? [sqlite]
  : process.argv.includes('--postgres')
    ? [postgres]
    : [sqlite, postgres]
const results: Awaited<ReturnType<typeof measure>>[] = []
for (const start of subjects) {
  const subject = await start()
  try {
    results.push(await measure(subject))
  } finally {
    await subject.stop()
  }
}
if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
else for (const result of results) process.stdout.write(table(result))
