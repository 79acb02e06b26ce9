import { digest } from '../database/normalise.ts'
import type { Tx } from '../database/tx.ts'
import { textColumns, unitId } from './add.ts'

/** Units that are keyed anew in one transaction; other writers wait for no more. */
const SLICE = 500

/** So long a start waits for it; what is left goes on while the server works. */
const START_MS = 1000

/**
 * Keys the units anew that an older version has keyed by other rules: slice by slice, the rest of a large memory while
 * the server already works. `write` runs one transaction. The promise settles after a second at the latest; `stop`
 * ends what is left, which the next start takes up.
 */
export async function rekeyMemory(
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<{ done: Promise<void>; stop(): Promise<void> }> {
  let stopped = false
  const run = async () => {
    while (!stopped && (await write(rekeySlice)));
  }
  const done = run()
  const stop = async () => {
    stopped = true
    await done.catch(() => undefined)
  }
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, START_MS)
  })
  await Promise.race([done, enough]).finally(() => clearTimeout(timer))
  // What fails behind the start is tried again at the next one.
  done.catch(() => undefined)
  return { done, stop }
}

/** Whether there may be more. */
async function rekeySlice(tx: Tx): Promise<boolean> {
  // A write that changes nothing, first: it keeps other processes from the same slice.
  const state = await tx
    .updateTable('memory_rekeying')
    .set((row) => ({ done: row.ref('done') }))
    .returning('done')
    .executeTakeFirst()
  if (!state) return false
  const units = await tx
    .selectFrom('memory')
    .select(['number', 'id', 'key', 'source', 'target', 'target_language', 'article_id', 'at'])
    .select(['source_words', 'target_words'])
    .where('number', '>', state.done)
    .orderBy('number')
    .limit(SLICE)
    .execute()
  const last = units.at(-1)
  if (!last) {
    await tx.deleteFrom('memory_rekeying').execute()
    return false
  }
  for (const unit of units) {
    const columns = textColumns(unit.source, unit.target)
    const isCurrent =
      unit.key === columns.key &&
      unit.source_words === columns.source_words &&
      unit.target_words === columns.target_words
    if (isCurrent) continue
    const id = unit.id === formerId(unit) ? unitId(unit) : unit.id
    const twin =
      id === unit.id
        ? undefined
        : await tx.selectFrom('memory').select(['number', 'at']).where('id', '=', id).executeTakeFirst()
    // Of two units that have become one the latest counts.
    if (twin && twin.at > unit.at) await tx.deleteFrom('memory').where('number', '=', unit.number).execute()
    else {
      if (twin) await tx.deleteFrom('memory').where('number', '=', twin.number).execute()
      await tx
        .updateTable('memory')
        .set({ ...columns, id })
        .where('number', '=', unit.number)
        .execute()
    }
  }
  await tx.updateTable('memory_rekeying').set({ done: last.number }).execute()
  return true
}

type Pair = Parameters<typeof unitId>[0]

/** What `unitId` was when only blanks and the encoding of umlauts counted for nothing. */
function formerId({ source, target, target_language, article_id }: Pair): string {
  const former = source.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return digest(target_language, former, article_id === null ? 'pair' : 'article', article_id ?? target)
}
