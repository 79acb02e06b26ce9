/** Unicode's white space and the four separators of ASCII: what the reference implementations split at. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators are meant, and part of the figures
const BLANKS = /[\p{White_Space}\x1c-\x1f]+/u

/** The text between blanks; none for a text of blanks alone. A no-break space is a blank too. */
export function splitWords(text: string): string[] {
  return text.split(BLANKS).filter((word) => word !== '')
}
