/**
 * Evidence of the lengths of two stretches of text, after Gale & Church, "A Program for Aligning Sentences in
 * Bilingual Corpora" (Computational Linguistics 19, 1993): the length of a translation is normally
 * distributed about a multiple of the original's, with a variance that grows with it. As Moore does ("Fast
 * and Accurate Sentence Alignment of Bilingual Corpora", 2002), that is weighed against the length an
 * unrelated stretch would have, so that a sentence without partner is neither gain nor loss.
 */

/** Letters and digits of English for each one of German. */
const RATIO = 0.9
/** Variance for each letter of German; Gale & Church found 6.8 in characters of French and German. */
const VARIANCE = 4.2
/** Letters added to a length before its variance is taken: the shortest sentences vary most. */
const SHORTEST = 4
/** Spread of the logarithm of the length of unrelated sentences. */
const SPREAD = 0.6
/** Lower bound of the evidence of a length against a pair … */
const MIN_EVIDENCE = -14
/** … and of that against its being unrelated, because headlines are shorter than the spread predicts. */
const MIN_UNRELATED = -3

/**
 * Logarithm of how much likelier `target` letters are as the translation of `source` letters than as that
 * many of `sentences` unrelated sentences of `usual` letters each.
 */
export function lengthEvidence(source: number, target: number, sentences: number, usual: number): number {
  const variance = VARIANCE * ((source + target / RATIO) / 2 + SHORTEST)
  const related = -((target - RATIO * source) ** 2) / (2 * variance) - 0.5 * Math.log(variance)
  const spread = SPREAD / Math.sqrt(sentences)
  const away = Math.log((target + 1) / (sentences * usual + 1)) / spread
  const unrelated = Math.max(MIN_UNRELATED, -(away ** 2) / 2) - Math.log(spread * (target + 1))
  return Math.max(MIN_EVIDENCE, related - unrelated)
}
