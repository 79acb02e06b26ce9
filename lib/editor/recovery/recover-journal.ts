import type { Recovered } from '../contract.ts'
import type { JournalEntry } from '../journal/journal.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { isClean, isDone, type SegmentSaveState } from '../save-state/state.ts'
import { type RecoveryScene, recover } from './recover.ts'

/** Takes over what the journal holds for the article, then lets writing and sending begin. Never rejects. */
export async function recoverJournal(runtime: Runtime): Promise<Recovered> {
  const { table, effects, options } = runtime
  const { articleId, journal, tab, isTabAlive = async () => false } = options
  const entries = await journal.claim(articleId, tab, isTabAlive).catch((): JournalEntry[] => {
    effects.writer.fail()
    return []
  })
  for (const { seq } of entries) runtime.countFrom(seq)
  const { restored, superfluous } = await recover(entries, sceneOf(runtime))
  runtime.open()
  for (const id of table.ids) if (!isDone(table.state(id))) runtime.dispatch(id, { kind: 'resumed' })
  for (const entry of superfluous) runtime.forget(entry)
  table.announce()
  const recovered = restored.filter((id) => !isDone(table.state(id))).length
  return { recovered, unplacedDrafts: table.drafts.all }
}

function sceneOf(runtime: Runtime): RecoveryScene {
  const { table, effects, options } = runtime
  return {
    tab: options.tab,
    isOwn: (entry) => runtime.isOwn(entry),
    segment: (id) =>
      table.has(id) ? { isFree: isUntouched(table.state(id)), ...table.view(id) } : undefined,
    isPresent: (id) => table.isPresent(id),
    segments: () => table.order.map((id) => table.state(id).base),
    restore: (entry) => runtime.restore(entry),
    expectEntry: (id) => {
      effects.writer.knowEntry(id)
      effects.writer.touch(id)
    },
    inherit: (id, discarded) => {
      if (discarded.length > 0) runtime.dispatch(id, { kind: 'inherited', discarded })
    },
    setAsideDiscarded: (entry, text) => effects.setAsideDiscarded(entry, text),
    setAside: (entry) => effects.setAside(entry),
    list: (entry) => table.drafts.put(entry),
  }
}

/** Nothing was asked of the segment, so an entry of it loses nothing and takes nothing away. */
function isUntouched(state: SegmentSaveState): boolean {
  return isClean(state) && state.inFlight === null
}
