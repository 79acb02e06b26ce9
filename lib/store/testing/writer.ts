/**
 * A process that writes on an article, one save after another, and prints each as soon as it was
 * acknowledged: `segment id, tab, target`. A save that met a conflict counts too: its text is to be kept.
 */
import { openPostgres, openSqlite } from '../index.ts'

const [where = '', articleId = '', name = '', count = '0'] = process.argv.slice(2)
const store = await (where.startsWith('postgres:') ? openPostgres(where) : openSqlite(where))

for (let number = 0; number < Number(count); number++) {
  const segments = (await store.articles.read(articleId))?.segments ?? []
  const segment = segments[number % segments.length]
  if (!segment) throw new Error(`article ${articleId} has no segments`)
  const target = `${name} wrote ${number} ${'words '.repeat(number % 50)}`
  const outcome = await store
    .as(name)
    .segments.save(articleId, segment.id, { version: segment.version, target })
  if (outcome.kind !== 'saved' && outcome.kind !== 'conflict') throw new Error(JSON.stringify(outcome))
  process.stdout.write(`${segment.id}\t${target}\n`)
}
await store.close()
