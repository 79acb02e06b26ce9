/**
 * Rough stems, so that the forms of a word have the same one: an aligner asks whether two sentences share
 * something, not what a word's dictionary form is.
 */

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
])

/** Lower case, without accents: „Größe“ and “Grosse” become the same. */
export function normalise(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøł]/g, (letter) => LIGATURES.get(letter) ?? letter)
}

/** A German word without its commonest endings; words of up to four letters stay whole. */
export function stemGerman(word: string): string {
  const normalised = normalise(word).replace(/['’].*$/, '')
  return normalised.length <= 4
    ? normalised
    : normalised.replace(/(?<=.{3})(?:t?(?:e|en|em|er|es|ern)|t|s|(?<=[elr])n)$/, '')
}

/** An English word without its commonest endings; words of up to three letters stay whole. */
export function stemEnglish(word: string): string {
  const normalised = normalise(word).replace(/['’](?:s|re|ve|ll|d|m)?$/, '')
  if (normalised.length <= 3) return normalised
  return normalised
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es|ly|s|e)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
}
