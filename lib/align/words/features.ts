import type { Language } from './language.ts'
import { readNumbers, readNumberWord } from './numbers.ts'
import { stemEnglish, stemGerman } from './stem.ts'

/**
 * A part of a sentence that can be found again in the other language. The key of a `number` is its value in a
 * spelling common to both languages, that of a `word` its stem, that of a `sign` the mark itself.
 */
export interface Feature {
  key: string
  kind: 'number' | 'word' | 'sign'
  /** An English word with a capital inside a sentence: nearly always a name. German gives all nouns one. */
  name: boolean
}

const TOKEN = /\d+(?:[.,\u00a0\u202f'’ ]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|[?!:;(%]|["„“”«»‟]/gu
const LETTERS_WITH_STOPS = /\b\p{Lu}\.(?:\p{Lu}\.)+/gu

/** The distinct features of a sentence, in the order in which they first occur. */
export function featuresOf(sentence: string, language: Language): Feature[] {
  const stem = language === 'de' ? stemGerman : stemEnglish
  const found = new Map<string, Feature>()
  const add = (kind: Feature['kind'], key: string, name = false) => {
    if (!found.has(`${kind} ${key}`)) found.set(`${kind} ${key}`, { key, kind, name })
  }
  let begun = false
  // U.S. is the US of the German side.
  const text = sentence.replace(LETTERS_WITH_STOPS, (letters) => letters.replaceAll('.', ''))
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      for (const value of readNumbers(token, language)) add('number', value)
    } else if (/^\p{L}/u.test(token)) {
      const value = readNumberWord(token, language)
      if (value === undefined) add('word', stem(token), begun && language === 'en' && /^\p{Lu}/u.test(token))
      else add('number', value)
    } else {
      add('sign', /[?!:;(%]/.test(token) ? token : '"')
    }
    begun = true
  }
  return [...found.values()]
}
