import type { Tx } from '../../database/tx.ts'
import { lengthWord, wordsIn } from '../words.ts'

/** How common words are in the German of a memory. */
export interface Rarity {
  /** The number of the last unit. */
  last: number
  /** How many units hold the word, or are of the length it stands for, by estimate. */
  unitsWith(word: string): number
}

/** Neighbouring units are read together, which costs less than as many from all over. */
const PLACES = 64
const UNITS_EACH = 64

/** A memory that has grown by half is looked at anew. */
const GROWTH = 1.5

/**
 * Tells how common a word is, from a sample of four thousand units: an index of words finds what is rare at once, and
 * reads long lists for what is common. The sample is kept until the memory has grown.
 */
export function keepRarity(): (tx: Tx) => Promise<Rarity> {
  let kept: { rarity: Rarity; until: number } | null = null
  return async (tx) => {
    const units = await countUnits(tx)
    if (kept && units <= kept.until) return kept.rarity
    const rarity = await sample(tx, units)
    kept = { rarity, until: units * GROWTH }
    return rarity
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

async function sample(tx: Tx, units: number): Promise<Rarity> {
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
