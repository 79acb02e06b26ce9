import type { Steps } from '../steps.ts'
import type { Feature } from '../words/features.ts'
import { isKnown, isKnownEnglish, partnersAmong } from '../words/lexicon.ts'

/** Features of one sentence that are used; more add nothing, because such a sentence is as long as a paragraph. */
const MAX_FEATURES = 96
/** Words of 32 bits that hold a mark for each of them. */
export const MASK = MAX_FEATURES / 32
/** A sentence and a place within it share one number: sentence · PLACES + place. */
const PLACES = 128
/** Most sentences on one side of a bead. */
export const MAX_SENTENCES = 3
/** Features of a sentence are not independent of each other: each counts for less than one alone would. */
const WEIGHT = 0.6

/** Prior of the share of sentences in which a feature has a partner by accident … */
const PRIOR = 0.05
/** … and its weight, in sentences. */
const PRIOR_WEIGHT = 4

/** How often a feature of a sentence has a partner in its translation. */
const HIT = { number: 0.85, sign: 0.6, question: 0.93, known: 0.55, name: 0.6, unknown: 0.2 }

/** One side of an alignment: which features its sentences hold, and what finding or missing each one says. */
export interface Side {
  count: number
  /** Features of sentence i: `features[starts[i]]` up to `features[starts[i + 1]]`, end exclusive. */
  starts: Int32Array
  features: Int32Array
  /**
   * By number of sentences on the other side, 1–3, minus one: what a missed feature says, summed up for each
   * sentence, and how much more a found one says, for each place in `features`.
   */
  missed: Float64Array[]
  found: Float64Array[]
}

/** What the words of two texts say about which of their sentences belong together. */
export interface WordEvidence {
  source: Side
  target: Side
  /** Sentences that share a feature no other sentence of either side holds. */
  rarePairs: [source: number, target: number][]
  /** Marks which features of a source sentence and of each target sentence in [from, to) are partners. */
  mark(sentence: number, from: number, to: number, sourceMarks: Uint32Array, targetMarks: Uint32Array): void
}

/**
 * Weighs every feature as a naive Bayes classifier does: how often a sentence's translation holds a partner of
 * it, against how often any sentence of this text would.
 */
export function* wordEvidence(source: Feature[][], target: Feature[][]): Steps<WordEvidence> {
  const german = collect(source)
  yield
  const english = collect(target)
  yield
  const partners = partnersAmong(german.table, english.table)
  const back: number[][] = english.table.map(() => [])
  partners.forEach((list, feature) => {
    for (const partner of list) back[partner]?.push(feature)
  })
  yield
  const left = side(german, partners, english, (key) => isKnown(key))
  yield
  const right = side(english, back, german, (key) => isKnownEnglish(key))

  yield
  // For each German feature, where its partners stand: sentence and place within the sentence, in order.
  const places = partners.map((list) => {
    const all = list.flatMap((partner) => english.places[partner] ?? [])
    return Int32Array.from(all).sort()
  })

  return {
    source: left,
    target: right,
    rarePairs: places.flatMap((list, feature): [number, number][] => {
      const [here, more] = german.places[feature] ?? []
      const [there] = list
      if (here === undefined || more !== undefined || there === undefined || list.length > 1) return []
      return [[Math.floor(here / PLACES), Math.floor(there / PLACES)]]
    }),
    mark(sentence, from, to, sourceMarks, targetMarks) {
      const first = german.starts[sentence] ?? 0
      const last = german.starts[sentence + 1] ?? 0
      for (let index = first; index < last; index++) {
        const place = index - first
        const list = places[german.features[index] ?? 0] ?? new Int32Array()
        for (let at = lowerBound(list, from * PLACES); at < list.length; at++) {
          const code = list[at] ?? 0
          const other = Math.floor(code / PLACES)
          if (other >= to) break
          const base = (other - from) * MASK
          const there = code % PLACES
          const sourceWord = base + (place >> 5)
          const targetWord = base + (there >> 5)
          sourceMarks[sourceWord] = (sourceMarks[sourceWord] ?? 0) | (1 << (place & 31))
          targetMarks[targetWord] = (targetMarks[targetWord] ?? 0) | (1 << (there & 31))
        }
      }
    },
  }
}

interface Collection {
  count: number
  table: Feature[]
  starts: Int32Array
  features: Int32Array
  /** For each feature the sentences that hold it, times PLACES, plus its place within the sentence. */
  places: number[][]
}

function collect(sentences: Feature[][]): Collection {
  const numbers = new Map<string, number>()
  const table: Feature[] = []
  const places: number[][] = []
  const starts = new Int32Array(sentences.length + 1)
  const features: number[] = []
  sentences.forEach((list, sentence) => {
    list.slice(0, MAX_FEATURES).forEach((feature, place) => {
      const name = `${feature.kind} ${feature.key}`
      let number = numbers.get(name)
      if (number === undefined) {
        number = table.length
        numbers.set(name, number)
        table.push(feature)
        places.push([])
      }
      features.push(number)
      places[number]?.push(sentence * PLACES + place)
    })
    starts[sentence + 1] = features.length
  })
  return { count: sentences.length, table, starts, features: Int32Array.from(features), places }
}

function side(
  own: Collection,
  partners: number[][],
  other: Collection,
  known: (key: string) => boolean,
): Side {
  const rates = own.table.map((feature) => hitRate(feature, known))
  // The feature's own translation is no accident: it is taken off what was counted.
  const chance = partners.map((list, number) => {
    const sentences = new Set<number>()
    for (const partner of list)
      for (const code of other.places[partner] ?? []) sentences.add(Math.floor(code / PLACES))
    const accidents = Math.max(0, sentences.size - (rates[number] ?? 0))
    return (accidents + PRIOR * PRIOR_WEIGHT) / (other.count + PRIOR_WEIGHT)
  })
  const missed: Float64Array[] = []
  const found: Float64Array[] = []
  for (let depth = 1; depth <= MAX_SENTENCES; depth++) {
    const sums = new Float64Array(own.count)
    const gains = new Float64Array(own.features.length)
    for (let sentence = 0; sentence < own.count; sentence++) {
      for (let at = own.starts[sentence] ?? 0; at < (own.starts[sentence + 1] ?? 0); at++) {
        const number = own.features[at] ?? 0
        const random = 1 - (1 - (chance[number] ?? 0)) ** depth
        const hit = Math.max(rates[number] ?? 0, random)
        const miss = WEIGHT * Math.log((1 - hit) / (1 - random))
        sums[sentence] = (sums[sentence] ?? 0) + miss
        gains[at] = WEIGHT * Math.log(hit / random) - miss
      }
    }
    missed.push(sums)
    found.push(gains)
  }
  return { count: own.count, starts: own.starts, features: own.features, missed, found }
}

function hitRate({ key, kind, name }: Feature, known: (key: string) => boolean): number {
  if (kind === 'number') return HIT.number
  if (kind === 'sign') return key === '?' ? HIT.question : HIT.sign
  if (name) return HIT.name
  return known(key) ? HIT.known : HIT.unknown
}

function lowerBound(list: Int32Array, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
