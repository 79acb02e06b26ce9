import { type Condition, someOf } from '../condition.ts'
import { lengthWord } from '../words.ts'
import type { DocumentFrequency } from './document-frequency.ts'

/** A word, and how many units hold it, by estimate. */
export interface Counted {
  word: string
  units: number
}

/** Wanted are units that hold `any` of some words, at least `least` of the words `of`, and are of a length. */
export interface Wanted {
  any: readonly Counted[]
  least: number
  of: readonly Counted[]
  /** How many words they may have. */
  lengths: [number, number]
}

/**
 * Costs in microseconds, measured among a million units: to pass over an entry of a list, to seek one, and to read
 * a unit. Only their order matters here.
 */
const PASS = 0.015
const JUMP = 10
const READ = 6

/** Most lengths that one query names. */
const LENGTHS = 10

/**
 * The cheapest condition to give the index. It may let through units that are not wanted, since each unit is checked
 * when it is read: where few units hold any of the words, reading them all costs less than the long lists of
 * common words.
 */
export function planIndexQuery(wanted: Wanted, frequency: DocumentFrequency): Condition {
  const { any, least, of, lengths } = wanted
  const byWords = someOf(
    1,
    any.map(({ word }) => word),
  )
  const units = any.reduce((sum, one) => sum + one.units, 0)
  const counts = new Map(of.map(({ word, units }) => [word, units]))
  const words = someOf(least, [...counts.keys()])
  const rest = of.filter(({ word }) => word !== any[0]?.word)
  const asks: Ask[] = [
    {
      condition: words,
      lists: occurrences(words).map((word) => counts.get(word) ?? 0),
      share: chanceOf(least - (of.length - rest.length), rest, frequency.last),
    },
  ]
  if (lengths[1] - lengths[0] < LENGTHS) asks.push(ofLengths(lengths, frequency))
  const ways = [[], ...asks.map((ask) => [ask]), asks]
  const costs = ways.map((way) => costOf(units, way))
  const [cheapest = []] = ways.filter((_, at) => costs[at] === Math.min(...costs))
  return cheapest.length === 0 ? byWords : { all: [...cheapest.map(({ condition }) => condition), byWords] }
}

/** A further condition: the lengths of the lists that the index reads for it, and the share of units it leaves. */
interface Ask {
  condition: Condition
  lists: number[]
  share: number
}

function costOf(units: number, asks: readonly Ask[]): number {
  const listed = asks
    .flatMap(({ lists }) => lists)
    .reduce((sum, list) => sum + Math.min(list * PASS, units * JUMP), 0)
  return units * PASS + listed + asks.reduce((left, { share }) => left * share, units) * READ
}

function ofLengths([least, most]: [number, number], { last, unitsWith }: DocumentFrequency): Ask {
  const words = Array.from({ length: most - least + 1 }, (_, at) => lengthWord(least + at))
  const lists = words.map(unitsWith)
  return {
    condition: { any: words },
    lists,
    share: Math.min(1, lists.reduce((sum, list) => sum + list, 0) / last),
  }
}

function occurrences(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition]
  return ('all' in condition ? condition.all : condition.any).flatMap(occurrences)
}

/** How likely a unit holds at least so many of the words, if they occur independently of each other. */
export function chanceOf(least: number, words: readonly Counted[], last: number): number {
  if (least <= 0) return 1
  /** How likely it holds just so many of those up to here. */
  let just = [1, ...Array<number>(least - 1).fill(0)]
  for (const { units } of words) {
    const share = units / last
    just = just.map((chance, held) => chance * (1 - share) + (just[held - 1] ?? 0) * share)
  }
  return 1 - just.reduce((sum, chance) => sum + chance, 0)
}
