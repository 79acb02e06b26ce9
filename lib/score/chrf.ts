import { splitWords } from './words.ts'

/** What chrF counts; the defaults give chrF2, `wordOrder: 2` gives chrF++. */
export interface ChrfSettings {
  /** Longest n-grams of characters (code points). Default 6. */
  charOrder?: number
  /** Longest n-grams of words. Default 0. */
  wordOrder?: number
  /** How many times as much recall counts as precision. Default 2. */
  beta?: number
  /** Upper and lower case are the same. Default false. */
  lowercase?: boolean
  /** Blanks are characters too. Default false. */
  whitespace?: boolean
}

/** Counts of one length of n-grams: in either text, and in both. */
export interface NgramCounts {
  hypothesis: number
  reference: number
  matches: number
}

/** What chrF adds up over segments: characters of each length, then words of each length. */
export type ChrfStatistics = NgramCounts[]

const PUNCTUATION = /^[!-/:-@[-`{-~]$/

/**
 * Character n-gram F-score, 0 to 100 (Popović 2015, “chrF: character n-gram F-score for automatic MT evaluation”;
 * with words Popović 2017, “chrF++: words helping character n-grams”). 100 for equal texts that are not empty,
 * 0 where either is empty or nothing is shared. Agrees with sacrebleu 2.6: lengths that either text is too short
 * for do not count.
 */
export function chrf(hypothesis: string, reference: string, settings?: ChrfSettings): number {
  return sumChrf([chrfStatistics(hypothesis, reference, settings)], settings)
}

/** The statistics of one segment; segments of one score need the same settings. */
export function chrfStatistics(
  hypothesis: string,
  reference: string,
  { charOrder = 6, wordOrder = 0, lowercase, whitespace }: ChrfSettings = {},
): ChrfStatistics {
  const prepare = (text: string) => {
    const cased = lowercase ? text.toLowerCase() : text
    return {
      characters: Array.from(whitespace ? cased : splitWords(cased).join('')),
      words: wordOrder > 0 ? chrfWords(cased) : [],
    }
  }
  const lengths = (order: number) => Array.from({ length: order }, (_, index) => index + 1)
  const one = prepare(hypothesis)
  // Most sentences of an article stay as they are, and of those nothing needs to be looked up.
  if (hypothesis === reference)
    return [
      ...lengths(charOrder).map((n) => same(one.characters.length - n + 1)),
      ...lengths(wordOrder).map((n) => same(one.words.length - n + 1)),
    ]
  const other = prepare(reference)
  return [
    ...lengths(charOrder).map((n) => compare(ngrams(one.characters, n, ''), ngrams(other.characters, n, ''))),
    ...lengths(wordOrder).map((n) => compare(ngrams(one.words, n, ' '), ngrams(other.words, n, ' '))),
  ]
}

/** The counts of so many n-grams that stand in both texts. */
function same(length: number): NgramCounts {
  const count = Math.max(0, length)
  return { hypothesis: count, reference: count, matches: count }
}

/** The score of a text from the statistics of its segments; only `beta` of the settings matters. 0 for no segments. */
export function sumChrf(statistics: Iterable<ChrfStatistics>, { beta = 2 }: ChrfSettings = {}): number {
  const sums: NgramCounts[] = []
  for (const segment of statistics) {
    for (const [order, counts] of segment.entries()) {
      const sum = sums[order] ?? { hypothesis: 0, reference: 0, matches: 0 }
      sums[order] = sum
      sum.hypothesis += counts.hypothesis
      sum.reference += counts.reference
      sum.matches += counts.matches
    }
  }
  const effective = sums.filter((sum) => sum.hypothesis > 0 && sum.reference > 0)
  const mean = (share: (sum: NgramCounts) => number) =>
    effective.reduce((total, sum) => total + share(sum), 0) / effective.length
  const precision = mean((sum) => sum.matches / sum.hypothesis)
  const recall = mean((sum) => sum.matches / sum.reference)
  const weighted = beta ** 2 * precision + recall
  return weighted > 0 ? (100 * (1 + beta ** 2) * precision * recall) / weighted : 0
}

/** Every setting a chrF depends on, in the notation of sacrebleu, to be shown beside the score. */
export function chrfSignature({
  charOrder = 6,
  wordOrder = 0,
  beta = 2,
  lowercase,
  whitespace,
}: ChrfSettings = {}): string {
  return [
    `chrF${beta}${'+'.repeat(Math.min(2, wordOrder))}`,
    'nrefs:1',
    `case:${lowercase ? 'lc' : 'mixed'}`,
    'eff:yes',
    `nc:${charOrder}`,
    `nw:${wordOrder}`,
    `space:${whitespace ? 'yes' : 'no'}`,
  ].join('|')
}

/** One mark at the end of a word, else one at its start, stands alone, as in Popović’s own script. */
function chrfWords(text: string): string[] {
  return splitWords(text).flatMap((word) => {
    const characters = Array.from(word)
    if (characters.length === 1) return word
    if (PUNCTUATION.test(characters.at(-1) ?? '')) return [word.slice(0, -1), word.slice(-1)]
    if (PUNCTUATION.test(characters[0] ?? '')) return [word.slice(0, 1), word.slice(1)]
    return word
  })
}

function ngrams(units: string[], length: number, joint: string): Map<string, number> {
  const counts = new Map<string, number>()
  const text = units.join(joint)
  // Where each unit begins and, at the end of the list, where one more would.
  const starts = [0]
  for (const unit of units) starts.push((starts.at(-1) ?? 0) + unit.length + joint.length)
  for (let i = 0; i + length <= units.length; i++) {
    const ngram = text.slice(starts[i], (starts[i + length] ?? 0) - joint.length)
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return counts
}

/** What the reference is too short for is not held against the hypothesis. */
function compare(hypothesis: Map<string, number>, reference: Map<string, number>): NgramCounts {
  const counts: NgramCounts = { hypothesis: 0, reference: 0, matches: 0 }
  for (const count of reference.values()) counts.reference += count
  for (const [ngram, count] of hypothesis) {
    if (counts.reference > 0) counts.hypothesis += count
    counts.matches += Math.min(count, reference.get(ngram) ?? 0)
  }
  return counts
}
