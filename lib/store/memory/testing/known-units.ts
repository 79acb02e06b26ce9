import { beforeAll } from 'vitest'
import type { Store } from '../../index.ts'
import type { TestDatabase } from '../../testing/over-each-database.ts'

const KNOWN: Record<string, string> = {
  'Die Fähre fährt am 3. Oktober.': 'The ferry runs on 3 October.',
  'Die Fähre fährt am 7. Oktober.': 'The ferry runs on 7 October.',
  'Das Hafenamt sagte der Zeitung nichts.': 'The harbour office told the paper nothing.',
  '😀 %': '😀 per cent',
}

/** Before the tests the memory learns a few sentences on ferries and a harbour. */
export function withKnownUnits(db: TestDatabase): void {
  beforeAll(() =>
    db.store.memory.import(
      Object.entries(KNOWN).map(([source, target]) => ({ source, target, targetLanguage: 'en-GB' })),
    ),
  )
}

/** A store on an empty database of its own. */
export async function fresh({ server }: TestDatabase): Promise<Store> {
  return server.open(await server.create())
}
