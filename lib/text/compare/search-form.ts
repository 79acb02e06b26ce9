import { INVISIBLE_CLASS as INVISIBLE } from './invisible.ts'
import { normaliseLetters } from './normalise.ts'

/** One word or sign of a text. */
export interface FoundWord {
  /** UTF-16 offsets into the text, end exclusive. */
  from: number
  to: number
  /** As searches see it. */
  normalised: string
}

/** What may follow inside a word. */
const REST = String.raw`[\p{L}\p{M}\p{N}${INVISIBLE}]`

/**
 * A word is letters and digits, a number with its separators, or one sign that stands for a word (€, %, §, an
 * emoji). Hyphens and apostrophes divide, all other punctuation goes; invisible characters divide nothing.
 */
const WORD = new RegExp(
  [
    String.raw`(?!${INVISIBLE})[\p{L}\p{N}]${REST}*(?:(?<=\p{N}${INVISIBLE}*)[.,:](?=${INVISIBLE}*\p{N})${REST}+)*`,
    String.raw`[\p{Sc}\p{Sm}\p{So}%‰§&@#][\p{M}${INVISIBLE}]*`,
  ].join('|'),
  'gu',
)

/**
 * The words of a text as all searches and the memory compare them: normalised, one blank before, between and after
 * them, so that ` wort ` is a whole word and ` wor` the beginning of one. Punctuation, quotation marks and kinds of
 * blanks are gone. Empty when the text has no words.
 */
export function searchForm(text: string): string {
  const words = text.match(WORD)
  return words ? ` ${normaliseLetters(words.join(' '))} ` : ''
}

/** The words of a search form. */
export function wordsIn(form: string): string[] {
  return form === '' ? [] : form.slice(1, -1).split(' ')
}

/** The words of a text with where they stand; normalised and joined they are its search form. */
export function wordsOf(text: string): FoundWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    normalised: normaliseLetters(word),
  }))
}
