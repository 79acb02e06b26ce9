import { isTranslation } from './lexicon.ts'
import { stemEnglish, stemGerman } from './stem.ts'

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu

/**
 * The English of a German word of the sentence, as it stands in the translation, when that is certain: the only word
 * there that answers to it by the list of word pairs or as its cognate, and to no other word of the German. Null
 * where there is none, or more than one, and for anything but a single word: a compound is never read by its parts.
 */
export function englishOfWord(german: string, sentence: string, translation: string): string | null {
  const [word, ...others] = wordsOf(german)
  if (word === undefined || others.length > 0) return null
  const words = wordsOf(translation)
  const answers = new Set(
    words.filter((english) => isAnswer(word, english)).map((found) => found.toLowerCase()),
  )
  const [answer] = answers
  if (answer === undefined || answers.size > 1) return null
  const rivals = wordsOf(sentence).filter(
    (other) => stemGerman(other) !== stemGerman(word) && isAnswer(other, answer),
  )
  if (rivals.length > 0) return null
  const asItStands = words.filter((english) => english.toLowerCase() === answer)
  // A name is written alike in both; any other word that opens the sentence has its capital from there.
  const isName = asItStands.some((english) => english === word || words.indexOf(english) > 0)
  return isName ? (asItStands.at(-1) ?? null) : answer
}

function isAnswer(german: string, english: string): boolean {
  return isTranslation(stemGerman(german), stemEnglish(english))
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}
