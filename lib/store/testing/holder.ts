/** A process that takes a lock, says so, and holds it until it is killed. */
import { openPostgres } from '../index.ts'

const [where = '', key = ''] = process.argv.slice(2)
const store = await openPostgres(where)
await store.locks.acquire(key, new AbortController().signal)
process.stdout.write('held\n')
