import { wordsIn } from '#lib/text'
import type { Tx } from '../../database/tx.ts'
import { lengthWord } from '../words.ts'

/** In how many units of a memory the words of its German occur. */
export interface DocumentFrequency {
  /** The number of the last unit. */
  last: number
  /** How many units hold the word, or are of the length it stands for, by estimate. */
  unitsWith(word: string): number
}

export type DocumentFrequencyCache = (tx: Tx) => Promise<DocumentFrequency>

/** The sample is read in runs of neighbours, which costs less than as many single units. */
const PLACES = 64
const UNITS_EACH = 64

/** A memory that has grown by half is sampled anew. */
const GROWTH = 1.5

/**
 * Estimates document frequencies from a sample of four thousand units: an index of words finds what is rare at once,
 * and reads long lists for what is common. The sample is cached until the memory has grown by half.
 */
export function documentFrequencyCache(): DocumentFrequencyCache {
  let cached: { frequency: DocumentFrequency; until: number } | null = null
  return async (tx) => {
    const units = await countUnits(tx)
    if (cached && units <= cached.until) return cached.frequency
    const frequency = await sample(tx, units)
    cached = { frequency, until: units * GROWTH }
    return frequency
  }
}

/** The number of the last unit: no unit is ever taken out, so it counts them. */
async function countUnits(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('memory')
    .select((select) => select.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

async function sample(tx: Tx, units: number): Promise<DocumentFrequency> {
  const counts = new Map<string, number>()
  const step = Math.max(UNITS_EACH, units / PLACES)
  let seen = 0
  for (let at = 0; at < units; at += step) {
    const rows = await tx
      .selectFrom('memory')
      .select('source_words')
      .where('number', '>', Math.floor(at))
      .orderBy('number')
      .limit(UNITS_EACH)
      .execute()
    seen += rows.length
    for (const { source_words: form } of rows) {
      const words = wordsIn(form)
      for (const word of new Set([...words, lengthWord(words.length)]))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  // A word the sample does not hold may still be in one of the many units it left out.
  return {
    last: units,
    unitsWith: (word) => Math.min(units, (((counts.get(word) ?? 0) + 0.5) * units) / Math.max(1, seen)),
  }
}
