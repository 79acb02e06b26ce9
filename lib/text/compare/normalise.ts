import { withoutInvisible } from './invisible.ts'

/**
 * A text as the memory knows it again: two are the same that differ only in invisible characters, in blanks, or in
 * how an umlaut is encoded. Case, ß and punctuation tell texts apart.
 */
export function normaliseExact(text: string): string {
  return withoutInvisible(text).normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/**
 * A text in the letters by which searches compare: also in small letters, with ss for ß and the one small sigma.
 * Done here because the databases' own lower() disagree about ä.
 */
export function normaliseLetters(text: string): string {
  return withoutInvisible(text).normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}
