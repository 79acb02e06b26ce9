/**
 * What the lengths of two stretches of text say, after Gale & Church, "A Program for Aligning Sentences in
 * Bilingual Corpora" (1993): the length of a translation is normally distributed about a multiple of the
 * original's, with a variance that grows with it. As Moore (2002) does, that is weighed against the length
 * an unrelated stretch would have, so that leaving sentences without partner is neither gain nor loss.
 */

/** English characters for one German character. */
const RATIO = 0.9
/** Variance for each character of German. */
const VARIANCE = 4.2
/** Spread of the logarithm of the length of unrelated sentences. */
const SPREAD = 0.6
/** No length, however odd, says more than this against a pair. */
const WORST = -14

/**
 * Logarithm of how much likelier `target` characters are as a translation of `source` characters than as
 * `sentences` unrelated ones of `usual` characters each. Lengths are counted in letters and digits or in
 * UTF-16 units, as long as both sides do the same.
 */
export function lengthEvidence(source: number, target: number, sentences: number, usual: number): number {
  const mean = RATIO * source
  const variance = VARIANCE * ((source + target / RATIO) / 2 + 4)
  const related = -((target - mean) ** 2) / (2 * variance) - 0.5 * Math.log(variance)
  const spread = SPREAD / Math.sqrt(sentences)
  const away = Math.log((target + 1) / (sentences * usual + 1)) / spread
  const unrelated = -(away ** 2) / 2 - Math.log(spread * (target + 1))
  return Math.max(WORST, related - Math.max(unrelated, WORST))
}
