/** A handful of controls is damage, whatever the length; more than this share of a text is data. */
const STRAY = 5
const STRAY_SHARE = 0.02

/** No text, whatever its language, has these: controls but tab, line ends, form feed; what could not be read. */
const NO_TEXT = /(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu

/** Whether this reads as a text with at most a few damaged places, rather than as data of a program. */
export function looksLikeText(text: string): boolean {
  return count(text, NO_TEXT) <= Math.max(STRAY, text.length * STRAY_SHARE)
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
