import { grams, type Rarity } from './rarity.ts'
import { isNumber } from './words.ts'

/** What a unit must hold to be looked at: every one of these words. */
export interface Needle {
  words: string[]
  /** Some rare pieces of three characters out of the words; what holds the words holds them. */
  grams: string[]
  /** The rarer, the more it says that a unit holds it. */
  weight: number
}

/** Sentences of so few words are told apart by two rare words at a time. */
const SHORT = 8
const MOST_WORDS = 12
const MOST_NUMBERS = 3
const GRAMS_EACH = 4

/** Units that may be read for one question. */
const BUDGET = 60_000

/**
 * What to look for, so that every unit that scores `atLeast` holds at least one of the needles: of n words such a
 * unit holds all but ⌊n · (1 − atLeast ⁄ 100)⌋, so among one more of the rarest words is one that it holds, and
 * among two more there are two (prefix filtering: Chaudhuri, Ganti, Kaushik, ICDE 2006). A number that differs costs
 * little, so where there are words enough no unit needs to hold one; those that do come first. For long sentences,
 * and for those of common words alone, the needles are the rarest the budget allows, and a match may be missed.
 */
export function chooseNeedles(words: readonly string[], atLeast: number, rarity: Rarity): Needle[] {
  const missing = Math.floor((words.length * (100 - atLeast)) / 100)
  const all = rarestFirst(words, rarity)
  const named = all.filter(({ words: [word = ''] }) => !isNumber(word))
  const [candidates, numbers] =
    named.length > missing ? [named, all.filter((one) => !named.includes(one))] : [all, []]
  const together = words.length <= SHORT && candidates.length >= missing + 2 ? 2 : 1
  const rarest = candidates.slice(0, Math.min(missing + together, MOST_WORDS))
  return withinBudget([...(together === 2 ? pairs(rarest) : rarest), ...numbers.slice(0, MOST_NUMBERS)]).map(
    ({ words, grams, weight }) => ({ words, grams, weight }),
  )
}

interface Sought extends Needle {
  units: number
}

function rarestFirst(words: readonly string[], rarity: Rarity): Sought[] {
  return [...new Set(words)].map((word) => rareWord(word, rarity)).sort((a, b) => a.units - b.units)
}

function rareWord(word: string, rarity: Rarity): Sought {
  const pieces = [...new Set(grams(` ${word} `))]
    .map((gram) => ({ gram, units: rarity(gram) }))
    .sort((a, b) => a.units - b.units)
    .slice(0, GRAMS_EACH)
  const units = pieces[0]?.units ?? 0
  return { words: [word], grams: pieces.map(({ gram }) => gram), weight: 1 / Math.log2(2 + units), units }
}

function pairs(words: Sought[]): Sought[] {
  if (words.length < 2) return words
  return words.flatMap((one, index) =>
    words.slice(index + 1).map((other) => ({
      words: [...one.words, ...other.words],
      grams: [...new Set([...one.grams, ...other.grams])],
      weight: one.weight + other.weight,
      units: Math.min(one.units, other.units),
    })),
  )
}

function withinBudget(needles: Sought[]): Sought[] {
  let units = 0
  return needles.filter((needle, index) => {
    units += needle.units
    return index === 0 || units <= BUDGET
  })
}
