import { diffArrays } from 'diff'
import { isBlank } from './tokens.ts'

/** Token ranges, end exclusive, that stand for each other in two lists of tokens; what lies between is equal. */
export interface Region {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
}

/**
 * How many words and marks may differ before the rest counts as rewritten: the work grows with its square,
 * and beyond it no reader is helped by the few words that happen to reappear.
 */
export const MOST_EDITS = 1000

/**
 * The longest common subsequence of the words and marks (Myers 1986, as `diff` implements it),
 * as pairs of indices into both lists, rising in both. Blanks take no part: they would match everywhere and
 * pull the words apart. Past `MOST_EDITS` only what the two share at either end is paired.
 */
export function align(a: string[], b: string[]): [number, number][] {
  const left = visible(a)
  const right = visible(b)
  const pairs: [number, number][] = []
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head]?.token === right[head]?.token) head++
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail)?.token === right.at(-1 - tail)?.token) tail++

  const pair = (i: number, j: number) => {
    const [one, other] = [left[i], right[j]]
    if (one && other) pairs.push([one.index, other.index])
  }
  for (let k = 0; k < head; k++) pair(k, k)
  let i = head
  let j = head
  for (const part of diffMiddle(left, right, head, tail)) {
    if (part.removed) i += part.count
    else if (part.added) j += part.count
    else for (let k = 0; k < part.count; k++) pair(i++, j++)
  }
  for (let k = tail; k > 0; k--) pair(left.length - k, right.length - k)
  return pairs
}

function diffMiddle(left: Visible[], right: Visible[], head: number, tail: number) {
  const middle = (side: Visible[]) => side.slice(head, side.length - tail).map(({ token }) => token)
  return diffArrays(middle(left), middle(right), { maxEditLength: MOST_EDITS }) ?? []
}

/** What lies between the pairs of an alignment, wherever the two sides differ there. */
export function regionsBetween(a: string[], b: string[], pairs: [number, number][]): Region[] {
  const regions: Region[] = []
  let aStart = 0
  let bStart = 0
  for (const [aEnd, bEnd] of [...pairs, [a.length, b.length] as const]) {
    const region = trim(a, b, { aStart, aEnd, bStart, bEnd })
    if (region.aStart < region.aEnd || region.bStart < region.bEnd) regions.push(region)
    aStart = aEnd + 1
    bStart = bEnd + 1
  }
  return regions
}

/** Takes off what both sides share at the edges, at the front first: a deletion takes the blank behind it along. */
export function trim(a: string[], b: string[], region: Region): Region {
  let { aStart, aEnd, bStart, bEnd } = region
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart++
    bStart++
  }
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--
    bEnd--
  }
  return { aStart, aEnd, bStart, bEnd }
}

interface Visible {
  token: string
  index: number
}

function visible(tokens: string[]): Visible[] {
  return tokens.flatMap((token, index) => (isBlank(token) ? [] : { token, index }))
}
