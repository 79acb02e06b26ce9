import { englishOfWord } from '#lib/align'
import { findTerms, type Term } from '#lib/term'
import { caretInSource, selectedInSource, selectedInTarget } from '../carets.ts'

/**
 * The German and the English of a new term: what is selected, else the German word at the caret, with the English
 * that certainly answers to it, by the glossary or in the translation; '' where that is not known.
 */
export function wordsOfTerm(sentence: string, translation: string, terms: readonly Term[]) {
  const source = selectedInSource() || wordAt(sentence, caretInSource())
  const target = selectedInTarget() || englishOf(source, sentence, translation, terms)
  return { source, target }
}

/** The word around an offset, UTF-16; '' where there is none. */
export function wordAt(text: string, offset: number | undefined): string {
  if (offset === undefined) return ''
  const words = text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu)
  return [...words].find(({ 0: word, index }) => index <= offset && offset <= index + word.length)?.[0] ?? ''
}

/** Known by the glossary, or certain from the translation; else ''. */
export function englishOf(
  german: string,
  sentence: string,
  translation: string,
  terms: readonly Term[],
): string {
  const known = findTerms(german, terms).find(({ from, to }) => from === 0 && to === german.length)
  return known?.terms[0]?.target ?? englishOfWord(german, sentence, translation) ?? ''
}
