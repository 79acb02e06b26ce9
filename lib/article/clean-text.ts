/** A surrogate without its partner. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** C0 and C1 controls but tab, line feed and carriage return; the two non-characters XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Whether a reader sees anything of it: not blanks, not zero-width marks alone. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}]/u.test(text)
}

/**
 * The text without what a database or XML 1.0 could not hold: a lone surrogate becomes U+FFFD, a control
 * character but tab and line ends a blank. Same length in UTF-16 units, so offsets stay true. `changed`
 * says whether anything had to be replaced.
 */
export function cleanText(text: string): { text: string; changed: boolean } {
  const clean = text.replace(LONE_SURROGATE, '\uFFFD').replace(CONTROL, ' ')
  return { text: clean, changed: clean !== text }
}

/** A sentence for the editor that counts the replacement characters (U+FFFD); empty where there are none. */
export function unreadableWarning(text: string): string[] {
  const places = text.match(/\uFFFD/g)?.length ?? 0
  if (places === 0) return []
  return places === 1
    ? ['One character could not be read; \uFFFD stands in its place.']
    : [`${places.toLocaleString('en-GB')} characters could not be read; \uFFFD stands in their place.`]
}
