/** A handful of controls is damage, whatever the length; more than this share of a text is data. */
const STRAY = 5
const STRAY_SHARE = 0.02

/** No text, whatever its language, has these: controls but tab, line ends, form feed; what could not be read. */
const NO_TEXT = /(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu

/** Whether this reads as a text with at most a few damaged places, rather than as data of a program. */
export function looksLikeText(text: string): boolean {
  return count(text, NO_TEXT) <= Math.max(STRAY, text.length * STRAY_SHARE)
}

/** This many damaged places are let pass in UTF-16 however short it is; data makes more of them. */
const STRAY_UTF16 = 2

/**
 * No text in UTF-16 has these either: code points without a character, and private ones but for those of Symbol
 * fonts (U+F0xx), which word processors leave where a bullet was.
 */
const NO_UTF16_TEXT = /(?![\t\n\v\f\r])\p{Cc}|\uFFFD|\p{Cn}|(?![\uF000-\uF0FF])\p{Co}/gu

/** Latin letters, and the blanks and marks of sentences in any script. Data read as UTF-16 has hardly any. */
const COMMON = /[\s!-~\u00a0-\u00ff\u2010-\u2027\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]/g

/** Whatever the language, at least one in so many characters of a text is a common one. */
const COMMON_EVERY = 20

/** As `looksLikeText`, for what was read as UTF-16: there nearly any two bytes are a character, mostly Chinese. */
export function looksLikeUtf16(text: string): boolean {
  return (
    count(text, NO_UTF16_TEXT) <= Math.max(STRAY_UTF16, text.length * STRAY_SHARE) &&
    count(text, COMMON) >= Math.floor(text.length / COMMON_EVERY)
  )
}

/** What German in Windows-1252 uses beyond ASCII; anything else is for the odd name. */
const USUAL = /[äöüÄÖÜß„“”‚‘’»«›‹–—…€§°·•\u00a0\u00ad]/gu

/**
 * Signs that the bytes were no Windows-1252: controls, also those that have no letter there; marks amid a word
 * and capitals with an accent behind a small letter, which is how umlauts of DOS and of old Macs come out.
 */
const STRANGE =
  /(?![\t\n\v\f\r])\p{Cc}|(?<=\p{Ll})[„“”‚†‡€ƒˆ‰‹›™¡-¬¯-³µ¶¸-¿×÷](?=\p{Ll})|(?<=\p{Ll})(?![A-Z])\p{Lu}/gu

/** At most this share of what is not ASCII may be strange, and at most this share of all may be for odd names. */
const STRANGE_SHARE = 0.1
const ODD_SHARE = 0.3

/**
 * Whether a file in no Unicode encoding, read as Windows-1252, makes words. That encoding gives a sign to nearly
 * any byte, so it alone tells nothing: pictures and Greek read as well as German.
 */
export function looksLikeWindows1252(text: string): boolean {
  const beyond = count(text, /[^\0-\x7f]/g)
  const odd = beyond - count(text, USUAL)
  return count(text, STRANGE) <= beyond * STRANGE_SHARE && odd <= text.length * ODD_SHARE
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
