/** One word or sign of a text. */
export interface Word {
  /** UTF-16 offsets into the text, end exclusive. */
  from: number
  to: number
  /** As search and matching see it. */
  normalised: string
}

/** Marks inside a word that a reader does not see: the soft hyphen, the joiners. */
const UNSEEN = '\\u00ad\\u200c\\u200d\\u2060'

/**
 * A word is letters and digits, a number with its separators, or one sign that stands for a word (€, %, §, an
 * emoji). Hyphens and apostrophes divide, all other punctuation goes.
 */
const WORD = new RegExp(
  [
    `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${UNSEEN}]*(?:(?<=\\p{N})[.,:](?=\\p{N})[\\p{L}\\p{M}\\p{N}${UNSEEN}]+)*`,
    `[\\p{Sc}\\p{Sm}\\p{So}%‰§&@#][\\p{M}${UNSEEN}]*`,
  ].join('|'),
  'gu',
)
const EVERY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu')

/**
 * The words of a text as the memory searches and compares them: in NFC and lower case, one blank before, between
 * and after them, so that ` wort ` is a whole word and ` wor` the beginning of one. Punctuation, quotation marks
 * and kinds of blanks are gone. Empty when the text has no words.
 */
export function searchForm(text: string): string {
  const words = text.match(WORD)
  return words ? ` ${normalise(words.join(' '))} ` : ''
}

/** The words of a search form. */
export function wordsIn(form: string): string[] {
  return form === '' ? [] : form.slice(1, -1).split(' ')
}

/** The words of a text with where they stand; normalised and joined they are its search form. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    normalised: normalise(word),
  }))
}

/** A word that no text has: in the index it stands for a length of so many words. */
export function lengthWord(words: number): string {
  return `#${words}`
}

/** True for a number, however it is written. */
export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word)
}

/** Lower case writes a Greek sigma by what follows, which the form has changed. */
function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').replace(EVERY_UNSEEN, '')
}
