import { normaliseExact, searchForm, wordsIn } from '#lib/text'
import { isNumber } from '../words.ts'

/** A text and its words, taken apart once for many comparisons. */
export interface Compared {
  text: string
  words: readonly string[]
}

/** Costs in quarters of a word: an editor corrects a wrong number at a glance. */
const WORD_COST = 4
const NUMBER_COST = 1

/** 99 and 100 are for texts that share every word. */
const MOST_WITH_A_CHANGE = 98

export function compared(text: string, form = searchForm(text)): Compared {
  return { text, words: wordsIn(form) }
}

/**
 * How well a sentence of the memory fits a new one, 0–100, as translators count it:
 *
 * - 100: the same text, whatever the blanks between its words and the invisible characters in them.
 * - 99: the same words and numbers in the same order; upper and lower case, punctuation or quotation marks differ.
 * - else ⌊100 · (1 − d ⁄ m)⌋, at most 98: m words in the longer of the two, d the least number of words to insert,
 *   delete or replace (Levenshtein 1966, over words); a number that replaces a number costs a quarter of a word.
 * - 0 for anything below `atLeast`, and between texts without words that are not the same.
 *
 * Symmetric. The work grows with the words of both, and less the higher `atLeast` is.
 */
export function matchScore(a: Compared, b: Compared, atLeast = 0): number {
  if (a.text === b.text || normaliseExact(a.text) === normaliseExact(b.text)) return 100
  const most = Math.max(a.words.length, b.words.length)
  if (most === 0) return 0
  const allowed = Math.floor((most * WORD_COST * (100 - atLeast)) / 100)
  const cost = distance(a.words, b.words, allowed)
  if (cost === 0) return 99
  const score = Math.min(MOST_WITH_A_CHANGE, Math.floor(100 * (1 - cost / (most * WORD_COST))))
  return score < atLeast ? 0 : score
}

/** No `matchScore` of the two is higher: their words in any order. Cheap. */
export function bestScore(a: ReadonlyMap<string, number>, b: readonly string[], wordsOfA: number): number {
  const left = new Map(a)
  let shared = 0
  for (const word of b) {
    const kind = isNumber(word) ? '0' : word
    const count = left.get(kind) ?? 0
    if (count === 0) continue
    left.set(kind, count - 1)
    shared++
  }
  return (100 * shared) / Math.max(wordsOfA, b.length, 1)
}

/** How often each word occurs; all numbers count as one word. */
export function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) {
    const kind = isNumber(word) ? '0' : word
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/**
 * The least cost to make `a` of `b`; more than `allowed` when it exceeds it. Only cells that `allowed` can reach
 * are looked at (Ukkonen 1985).
 */
function distance(a: readonly string[], b: readonly string[], allowed: number): number {
  const out = allowed + 1
  const reach = Math.floor(allowed / WORD_COST)
  if (Math.abs(a.length - b.length) > reach) return out
  const numbers = b.map(isNumber)
  let above = Int32Array.from({ length: b.length + 1 }, (_, j) => (j <= reach ? j * WORD_COST : out))
  let row = new Int32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1] as string
    const number = isNumber(word)
    const from = Math.max(1, i - reach)
    const to = Math.min(b.length, i + reach)
    row[from - 1] = from === 1 ? Math.min(out, i * WORD_COST) : out
    let least = row[from - 1] as number
    for (let j = from; j <= to; j++) {
      const replaced = word === b[j - 1] ? 0 : number && numbers[j - 1] ? NUMBER_COST : WORD_COST
      const cost = Math.min(
        (above[j - 1] as number) + replaced,
        (above[j] as number) + WORD_COST,
        (row[j - 1] as number) + WORD_COST,
        out,
      )
      row[j] = cost
      if (cost < least) least = cost
    }
    if (to < b.length) row[to + 1] = out
    if (least > allowed) return out
    ;[above, row] = [row, above]
  }
  return above[b.length] as number
}
