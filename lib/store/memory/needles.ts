import { grams, type Rarity } from './rarity.ts'
import { isNumber } from './words.ts'

/** What a unit must hold to be looked at: every one of these words. */
export interface Needle {
  words: RareWord[]
  /** The rarer, the more it says that a unit holds it. */
  weight: number
  /** Only units that entered after this one are looked at; 0 for all. */
  after: number
}

export interface RareWord {
  word: string
  /** Pieces of three characters of the word and the blanks around it, the rarest first; what holds it holds them. */
  grams: string[]
}

/** Sentences of so few words are told apart by two rare words at a time. */
const SHORT = 8
const MOST_WORDS = 12
const GRAMS_EACH = 8

/** A number that more units hold tells none of them apart. */
const UNITS_A_NUMBER = 5000
const MOST_NUMBERS = 3

/** Units that may be read for one question: what is common is looked for in those that entered last. */
const BUDGET = 40_000

/**
 * What to look for, so that every unit that scores `atLeast` holds at least one of the needles: of n words such a
 * unit holds all but ⌊n · (1 − atLeast ⁄ 100)⌋, so among one more of the rarest words is one that it holds, and
 * among two more there are two (prefix filtering: Chaudhuri, Ganti, Kaushik, ICDE 2006). A number that differs costs
 * little, so where there are words enough no unit needs to hold one; those that do come first. Of long sentences
 * only the rarest words are looked for, and words that are all common only in the units that entered last: there a
 * match may be missed.
 */
export function chooseNeedles(words: readonly string[], atLeast: number, rarity: Rarity): Needle[] {
  const missing = Math.floor((words.length * (100 - atLeast)) / 100)
  const all = [...new Set(words)].map((word) => seek(word, rarity)).sort((a, b) => a.units - b.units)
  const named = all.filter(({ words }) => words.every(({ word }) => !isNumber(word)))
  const enough = named.length > missing
  const candidates = enough ? named : all
  const numbers = all.filter((one) => enough && !named.includes(one) && one.units <= UNITS_A_NUMBER)
  const together = words.length <= SHORT && candidates.length >= missing + 2 ? 2 : 1
  const rarest = candidates.slice(0, Math.min(missing + together, MOST_WORDS))
  const needles = [...(together === 2 ? pairs(rarest) : rarest), ...numbers.slice(0, MOST_NUMBERS)]
  return withinBudget(needles, rarity.last)
}

interface Sought extends Omit<Needle, 'after'> {
  /** So many units are read to find those that hold it, by estimate and at most. */
  units: number
}

function seek(word: string, rarity: Rarity): Sought {
  const pieces = [...new Set(grams(` ${word} `))]
    .map((gram) => ({ gram, units: rarity.unitsWith(gram) }))
    .sort((a, b) => a.units - b.units)
    .slice(0, GRAMS_EACH)
  // Of a sign alone (%, €, an emoji) pg_trgm knows nothing.
  const units = /[\p{L}\p{N}]/u.test(word) ? (pieces[0]?.units ?? 0) : rarity.last
  return { words: [{ word, grams: pieces.map(({ gram }) => gram) }], weight: 1 / Math.log2(2 + units), units }
}

function pairs(words: Sought[]): Sought[] {
  return words.flatMap((one, index) =>
    words.slice(index + 1).map((other) => ({
      words: [...one.words, ...other.words],
      weight: one.weight + other.weight,
      units: Math.min(one.units, other.units),
    })),
  )
}

/** Each needle gets its share of what may be read, and of what rarer ones leave over. */
function withinBudget(needles: Sought[], last: number): Needle[] {
  let left = BUDGET
  return [...needles]
    .sort((a, b) => a.units - b.units)
    .map(({ units, ...needle }, index) => {
      const share = left / (needles.length - index)
      left -= Math.min(units, share)
      return { ...needle, after: units <= share ? 0 : Math.floor(last * (1 - share / units)) }
    })
}
