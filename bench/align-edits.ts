import type { Bead } from '#lib/align'

/** A document whose true beads are known, because the edits that made it were counted. */
export interface EditedDocument {
  source: string[]
  target: string[]
  beads: Bead[]
}

export interface Pair {
  source: string
  target: string
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Sentences of a document before it is edited. */
const SENTENCES = 50

/** Cuts the pairs into documents of 50 (a shorter rest makes one only if there is no other) and edits each. */
export function editedDocuments(pairs: Pair[], share: number, rounds: number): EditedDocument[] {
  const documents: EditedDocument[] = []
  const last = Math.max(0, pairs.length - SENTENCES)
  for (let round = 0; round < rounds; round++) {
    const random = randomNumbers(1000 * share + round)
    for (let from = 0; from <= last; from += SENTENCES) {
      const strangers = [...pairs.slice(0, from), ...pairs.slice(from + SENTENCES)]
      const document = pairs.slice(from, from + SENTENCES)
      documents.push(edit(document, strangers.length > 0 ? strangers : document, share, random))
    }
  }
  return documents
}

/**
 * Edits a document the way desks do: with the probability `share` a pair is touched, and then on either
 * side, equally often, merged with the next one, split in two, dropped, or followed by one from `strangers`.
 */
export function edit(pairs: Pair[], strangers: Pair[], share: number, random: () => number): EditedDocument {
  const source: string[] = []
  const target: string[] = []
  const beads: Bead[] = []
  const put = (german: string[], english: string[]) => {
    beads.push({
      source: [source.length, source.length + german.length],
      target: [target.length, target.length + english.length],
    })
    source.push(...german)
    target.push(...english)
  }
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at] as Pair
    const next = pairs[at + 1]
    if (random() >= share) {
      put([pair.source], [pair.target])
      continue
    }
    const action = Math.floor(random() * 4)
    const onTarget = random() < 0.5
    const stranger = strangers[Math.floor(random() * strangers.length)] as Pair
    if (action === 0 && next) {
      if (onTarget) put([pair.source, next.source], [merge(pair.target, next.target)])
      else put([merge(pair.source, next.source)], [pair.target, next.target])
      at++
    } else if (action === 1) {
      if (onTarget) put([pair.source], split(pair.target))
      else put(split(pair.source), [pair.target])
    } else if (action === 2) {
      if (onTarget) put([pair.source], [])
      else put([], [pair.target])
    } else {
      put([pair.source], [pair.target])
      if (onTarget) put([], [stranger.target])
      else put([stranger.source], [])
    }
  }
  return { source, target, beads }
}

function merge(first: string, second: string): string {
  return `${first} ${second}`
}

/** Cuts behind the comma nearest to the middle, or at the blank nearest to it; a single word stays whole. */
function split(sentence: string): string[] {
  const middle = sentence.length / 2
  const near = (places: number[]) =>
    places.reduce((best, place) => (Math.abs(place - middle) < Math.abs(best - middle) ? place : best), -1e9)
  const inside = (pattern: RegExp) =>
    [...sentence.matchAll(pattern)]
      .map(({ index, 0: { length } }) => index + length)
      .filter((place) => place > sentence.length * 0.2 && place < sentence.length * 0.8)
  const commas = inside(/[,;:–] /g)
  const blanks = inside(/ /g)
  const cut = near(commas.length > 0 ? commas : blanks)
  if (cut < 0) return [sentence]
  const rest = sentence.slice(cut).trim()
  return [
    `${sentence.slice(0, cut).replace(/[\s,;:–]+$/, '')}.`,
    rest.charAt(0).toUpperCase() + rest.slice(1),
  ]
}

/** Beads found exactly, of those proposed and of those that are true. */
export interface Hits {
  exact: number
  proposed: number
  true: number
}

/** Counts the proposed beads that agree with a true one in both ranges; beads with an empty side count too. */
export function countHits(proposed: Bead[], actual: Bead[]): Hits {
  const name = ({ source, target }: Bead) => [...source, ...target].join(' ')
  const names = new Set(actual.map(name))
  return {
    exact: proposed.filter((bead) => names.has(name(bead))).length,
    proposed: proposed.length,
    true: actual.length,
  }
}

export function strictF1(hits: Hits[]): number {
  const sum = (part: keyof Hits) => hits.reduce((total, hit) => total + hit[part], 0)
  return (2 * sum('exact')) / (sum('proposed') + sum('true'))
}
