import { type Region, trim } from './alignment.ts'
import { endsSentence, isBlank, isWord } from './tokens.ts'
import { isStopWord } from './vocabulary.ts'

/**
 * Joins regions that only a short match separates, so that a rewritten phrase reads as one replacement and not
 * as many small ones. A match is short when it weighs at most half of the smaller region beside it; a stop word
 * weighs half a word, and a match with the end of a sentence is never short. A plain insertion or deletion is
 * joined neither with a replacement nor with its own kind: it is readable where it is.
 */
export function coalesceRegions(a: string[], b: string[], regions: Region[]): Region[] {
  const coalesced: Region[] = []
  for (let region of regions) {
    for (let last = coalesced.at(-1); last && isShortMatch(a, b, last, region); last = coalesced.at(-1)) {
      coalesced.pop()
      region = trim(a, b, { ...region, aStart: last.aStart, bStart: last.bStart })
    }
    coalesced.push(region)
  }
  return coalesced
}

function isShortMatch(a: string[], b: string[], left: Region, right: Region): boolean {
  const between = weigh(a, left.aEnd, right.aStart)
  if (between === 0) return true
  const [before, after] = [size(a, b, left), size(a, b, right)]
  const bothReplace = before.deleted * before.inserted * after.deleted * after.inserted > 0
  const oppositeKinds =
    (before.inserted === 0 && after.deleted === 0) || (before.deleted === 0 && after.inserted === 0)
  if (!bothReplace && !oppositeKinds) return false
  return 2 * between <= Math.min(before.most, after.most)
}

function size(a: string[], b: string[], region: Region) {
  const deleted = countWords(a, region.aStart, region.aEnd)
  const inserted = countWords(b, region.bStart, region.bEnd)
  return { deleted, inserted, most: Math.max(deleted, inserted) }
}

function countWords(tokens: string[], from: number, to: number): number {
  return tokens.slice(from, to).filter(isWord).length
}

function weigh(tokens: string[], from: number, to: number): number {
  let weight = 0
  for (const token of tokens.slice(from, to)) {
    if (endsSentence(token)) return Number.POSITIVE_INFINITY
    if (!isBlank(token)) weight += isStopWord(token) ? 0.5 : 1
  }
  return weight
}
