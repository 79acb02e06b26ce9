/** A word that no text has: in the index it stands for a length of so many words. */
export function lengthWord(words: number): string {
  return `#${words}`
}

/** True for a number, however it is written. */
export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word)
}
