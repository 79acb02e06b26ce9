/** What a single UTF-16 unit is to the segmenter. Nothing here allocates: these run once per unit of the text. */

const QUOTES = `"'„“”‚‘’«»‹›\`´`
const CLOSING_BRACKETS = ')]}'
const OPENING_BRACKETS = '([{'
const DASHES = '-–—―−'
const INVISIBLE =
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069'
const LETTER = /\p{L}/u
const UPPER = /[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u

/** Characters that show nothing: soft hyphen, zero-width and direction marks. */
export function isInvisible(code: number): boolean {
  return code > 160 && INVISIBLE.includes(String.fromCharCode(code))
}

export function isTerminator(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x203d ||
    (code >= 0x2047 && code <= 0x2049)
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isQuote(char: string): boolean {
  const letter = (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')
  return !letter && char !== '' && QUOTES.includes(char)
}

export function isClosingBracket(char: string): boolean {
  return char !== '' && CLOSING_BRACKETS.includes(char)
}

export function isOpeningBracket(char: string): boolean {
  return char !== '' && OPENING_BRACKETS.includes(char)
}

export function isDash(char: string): boolean {
  return char !== '' && DASHES.includes(char)
}

export function isLetter(char: string): boolean {
  return LETTER.test(char)
}

export function isUpper(char: string): boolean {
  return UPPER.test(char)
}

export function isLower(char: string): boolean {
  return LOWER.test(char)
}
