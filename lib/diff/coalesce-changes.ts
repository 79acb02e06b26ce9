import { type Region, trim } from './alignment.ts'
import { endsSentence, isBlank, isWord } from './tokens.ts'
import { isStopWord } from './vocabulary.ts'

/**
 * Joins regions that a scrap of equal text holds apart, so that a rewritten phrase reads as one replacement
 * and not as confetti. What stays equal must weigh more than half of the smaller change beside it; a stop word
 * weighs half a word, the end of a sentence is never a scrap. A plain insertion or deletion stays apart from a
 * replacement and from its own kind: it reads well where it stands.
 */
export function fold(a: string[], b: string[], regions: Region[]): Region[] {
  const folded: Region[] = []
  for (let region of regions) {
    for (let last = folded.at(-1); last && isScrap(a, b, last, region); last = folded.at(-1)) {
      folded.pop()
      region = trim(a, b, { ...region, aStart: last.aStart, bStart: last.bStart })
    }
    folded.push(region)
  }
  return folded
}

function isScrap(a: string[], b: string[], left: Region, right: Region): boolean {
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
