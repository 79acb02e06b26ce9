/** How a text shows that the engine lost its way. */
export type Nonsense = 'empty' | 'unreadable' | 'long' | 'stuck'

/**
 * Whether an engine's English is none, judged by its looks alone; null when nothing speaks against it. Neural
 * engines that lost their way return nothing, broken characters, page after page, or one syllable over and over.
 */
export function nonsenseOf(german: string, english: string): Nonsense | null {
  if (english.trim() === '' || (hasWords(german) && !hasWords(english))) return 'empty'
  if (english.includes('\ufffd') && !german.includes('\ufffd')) return 'unreadable'
  if (english.length > 200 + 6 * german.length) return 'long'
  if (isStuck(english) && !isStuck(german)) return 'stuck'
  return null
}

/** False for text with nothing in it to translate: marks, rules, stars. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The same up to 40 characters ten times in a row, and 30 characters of it at least. */
function isStuck(text: string): boolean {
  return [...text.matchAll(/(.{1,40}?)\1{9,}/gsu)].some(([run]) => run.length >= 30)
}
