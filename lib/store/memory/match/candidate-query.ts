import { someOf } from '../condition.ts'
import type { CandidateQuery } from '../word-index/adapter.ts'
import { isNumber } from '../words.ts'
import type { DocumentFrequency } from './document-frequency.ts'
import { type Counted, chanceOf, planIndexQuery } from './query-plan.ts'

/** Most words of a long sentence that are looked for. */
const MOST_WORDS = 16
/** A condition that so few units meet is strict enough; a word in so great a share of the units does not make it stricter. */
const FEW = 500
const COMMON = 0.3
const MOST_LEAST = 3

/** A number in more units than these is no help to find one. */
const UNITS_A_NUMBER = 2000
const MOST_NUMBERS = 3

/** Most entries of the index that one query reads; where it would be more, the latest units are read instead. */
const ENTRIES = 16_000
const LATEST = 5000

/**
 * Plans queries that find every unit that scores `atLeast`: of n words such a unit holds all but
 * ⌊n · (1 − atLeast ⁄ 100)⌋, so among one more of the rarest words is one that it holds, among two more there are
 * two, and so on (prefix filtering: Chaudhuri, Ganti, Kaushik, ICDE 2006). A number that differs costs little, so
 * where there are words enough no unit needs to hold one; those that do come first. Of long sentences only the rarest
 * words are looked for, and units that hold only common words of it only among those that entered last: there a match
 * may be missed.
 */
export function planCandidates(
  words: readonly string[],
  atLeast: number,
  frequency: DocumentFrequency,
): CandidateQuery[] {
  const { last, unitsWith } = frequency
  const lengths: CandidateQuery['lengths'] = [
    Math.ceil((words.length * Math.max(1, atLeast)) / 100),
    Math.floor((words.length * 100) / Math.max(1, atLeast)),
  ]
  const missing = Math.floor((words.length * (100 - atLeast)) / 100)
  const all = [...new Set(words)]
    .map((word) => ({ word, units: unitsWith(word) }))
    .sort((a, b) => a.units - b.units)
  const named = all.filter(({ word }) => !isNumber(word))
  const enough = named.length > missing
  const rarest = (enough ? named : all).slice(0, MOST_WORDS)

  const expected = (least: number) => last * chanceOf(least, rarest.slice(0, missing + least), last)
  const helps = (word: Counted | undefined) => word !== undefined && word.units < COMMON * last
  let least = 1
  while (least < MOST_LEAST && expected(least) > FEW && helps(rarest[missing + least])) least++
  const chosen = rarest.slice(0, missing + least)
  const some = someOf(least, wordsIn(chosen))

  const numbers = enough ? all.filter(({ word, units }) => isNumber(word) && units <= UNITS_A_NUMBER) : []
  const needed = chosen.slice(0, chosen.length - least + 1)
  const rare = withinEntries(needed)
  const among: CandidateQuery['among'][] = [numbers.slice(0, MOST_NUMBERS), rare]
    .filter((any) => any.length > 0)
    .map((any) => ({ index: planIndexQuery({ any, least, of: chosen, lengths }, frequency) }))
  if (rare.length < needed.length) among.push({ after: Math.max(0, last - LATEST) })
  return among.map((one) => ({ among: one, words: some, lengths }))
}

/** The first of the words, as many as together have no more than ENTRIES entries in the index. */
function withinEntries(words: Counted[]): Counted[] {
  let entries = 0
  const end = words.findIndex(({ units }) => {
    entries += units
    return entries > ENTRIES
  })
  return end === -1 ? words : words.slice(0, end)
}

function wordsIn(counted: Counted[]): string[] {
  return counted.map(({ word }) => word)
}
