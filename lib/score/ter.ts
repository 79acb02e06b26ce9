import { countEdits } from './shifts.ts'
import { type TerSettings, terWords } from './tercom.ts'

/** What TER adds up over segments. `refLength` counts the words of the reference. */
export interface TerStatistics {
  edits: number
  refLength: number
}

/** Edits per 100 words of the reference; not capped, so a hypothesis much too long scores above 100. */
export interface TerScore extends TerStatistics {
  score: number
}

/**
 * Translation edit rate (Snover et al. 2006, “A Study of Translation Edit Rate with Targeted Human Annotation”):
 * words inserted, deleted, replaced, and phrases moved, each one edit, to make the hypothesis the reference.
 * With a machine translation as hypothesis and its post-edited text as reference it is HTER.
 *
 * Agrees with sacrebleu 2.6 and, but for degenerate input, with tercom 0.10: their limits on shifts and beam are part
 * of the figure. Against an empty reference the score is 100, or 0 when the hypothesis is empty too.
 */
export function ter(hypothesis: string, reference: string, settings?: TerSettings): TerScore {
  return sumTer([terStatistics(hypothesis, reference, settings)])
}

/** The statistics of one segment; segments of one score need the same settings. */
export function terStatistics(hypothesis: string, reference: string, settings?: TerSettings): TerStatistics {
  const words = terWords(hypothesis, settings)
  const goal = terWords(reference, settings)
  const edits = goal.length === 0 ? words.length : countEdits(words, goal)
  return { edits, refLength: goal.length }
}

/** The score of a text from the statistics of its segments: all edits over all words. 0 for no segments. */
export function sumTer(statistics: Iterable<TerStatistics>): TerScore {
  let edits = 0
  let refLength = 0
  for (const segment of statistics) {
    edits += segment.edits
    refLength += segment.refLength
  }
  const rate = refLength > 0 ? edits / refLength : Math.min(1, edits)
  return { edits, refLength, score: 100 * rate }
}

/** Every setting a TER depends on, in the notation of sacrebleu, to be shown beside the score. */
export function terSignature({ cased, normalized, punctuation = true }: TerSettings = {}): string {
  const yes = (flag?: boolean) => (flag ? 'yes' : 'no')
  return [
    'nrefs:1',
    `case:${cased ? 'mixed' : 'lc'}`,
    'tok:tercom',
    `norm:${yes(normalized)}`,
    `punct:${yes(punctuation)}`,
    'asian:no',
  ].join('|')
}
