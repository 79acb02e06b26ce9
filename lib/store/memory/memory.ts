import type { Transactions } from '../transactions.ts'
import { addToMemory, importToMemory, previewImport } from './add.ts'
import { searchMemory } from './concordance.ts'
import type { Memory } from './contract.ts'
import { listUnits } from './list.ts'
import { lookUpMemory } from './look-up.ts'
import type { DocumentFrequencyCache } from './match/document-frequency.ts'
import { matchMemory } from './match/match.ts'
import { deleteUnit, latestUnits, updateUnit } from './units.ts'
import type { IndexAdapter } from './word-index/adapter.ts'

export const memoryOver = (
  { read, write }: Transactions,
  { index, frequencies }: { index: IndexAdapter; frequencies: DocumentFrequencyCache },
): Memory => ({
  lookUp: (sources, language) => read(({ tx }) => lookUpMemory(tx, sources, language)),
  match: (sentence, language, options) =>
    read(({ tx }) => matchMemory(tx, { index, frequencies }, sentence, language, options)),
  search: (options) => read(({ tx }) => searchMemory(tx, index, options)),
  list: (page) => read(({ tx }) => listUnits(tx, page)),
  latest: (page) => read(({ tx }) => latestUnits(tx, index, page)),
  update: (id, patch) => write((context) => updateUnit(context, id, patch)),
  delete: (id) => write(({ tx }) => deleteUnit(tx, id)),
  add: (units) => write((context) => addToMemory(context, units, new Date().toISOString())),
  import: (units) => write((context) => importToMemory(context, units, new Date().toISOString())),
  previewImport: (units) => read(({ tx }) => previewImport(tx, units)),
})
