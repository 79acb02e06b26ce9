import type { Comparison } from '#lib/article'
import { countWords } from '#lib/diff'
import type { ComparedSentence } from './rows.ts'

/** What the head of a comparison says. */
export type Summary = Omit<Comparison['summary'], 'changedSegments'> & { changed: number; byHand: number }

/** The figures of a comparison, but for the sentences written by hand: they changed nothing. */
export function summaryOf(
  { segments, summary }: Comparison,
  sentences: readonly ComparedSentence[],
): Summary {
  const changed = segments.filter((_, index) => sentences[index]?.changed)
  const byHand = sentences.filter((sentence) => sentence.byHand).length
  const words = changed.map((segment) => countWords(segment.changes))
  const compared = segments.length - byHand
  return {
    changed: changed.length,
    byHand,
    insertedWords: words.reduce((sum, { inserted }) => sum + inserted, 0),
    deletedWords: words.reduce((sum, { deleted }) => sum + deleted, 0),
    ter: summary.ter,
    chrf: summary.chrf,
    unchangedShare: compared === 0 ? 1 : 1 - changed.length / compared,
  }
}
