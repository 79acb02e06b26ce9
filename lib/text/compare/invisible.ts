/**
 * What Unicode says is not to be shown (Default_Ignorable_Code_Point): soft hyphens, zero-width blanks and joiners,
 * direction marks, variation selectors, the byte order mark.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/**
 * The same where it shows nothing by itself nor shapes what stands beside it: joiners and selectors stay that make
 * one emoji of several, or letters of a script that is not Latin.
 */
const WITHOUT_EFFECT = new RegExp(
  [
    String.raw`(?![\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}`,
    String.raw`(?<!(?:\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|(?!\p{Script=Latin})[\p{L}\p{M}]))[\u200C\u200D]`,
    String.raw`(?<![\p{Extended_Pictographic}\p{Emoji}\p{Script=Han}]|(?!\p{Script=Latin})\p{L})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
    String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007F}]`,
  ].join('|'),
  'gu',
)

const ANY = /\p{Default_Ignorable_Code_Point}/u

/** What a regular expression writes for one invisible character; its flag is `u` or `v`. */
export const INVISIBLE_CLASS = String.raw`\p{Default_Ignorable_Code_Point}`

/** The text without a single invisible character, to be compared and counted. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** The text as it is read aloud or translated: without invisible characters that change nothing a reader sees. */
export function readable(text: string): string {
  return ANY.test(text) ? text.replace(WITHOUT_EFFECT, '') : text
}
