/**
 * How far two texts are apart, in figures that others publish too: TER and chrF, each as statistics per segment →
 * sum → score, beside a signature that records every setting. Promises: the figures of sacrebleu 2.6 to the last
 * digit, and bounded work. A text’s score is made from the sum of its segments’ statistics, never from the mean of
 * their scores.
 */
export {
  type ChrfSettings,
  type ChrfStatistics,
  chrf,
  chrfSignature,
  chrfStatistics,
  type NgramCounts,
  sumChrf,
} from './chrf.ts'
export { levenshtein } from './levenshtein.ts'
export { sumTer, type TerScore, type TerStatistics, ter, terSignature, terStatistics } from './ter.ts'
export type { TerSettings } from './tercom.ts'
