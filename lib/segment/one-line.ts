import { atLineEnd } from './line-end-hyphen.ts'

const LINE_BREAK =
  /(?<![^\S\r\n\u2028\u2029])([^\S\r\n\u2028\u2029]*)(?:\r\n?|[\n\u0085\u2028\u2029])(?:\s|\u0085|>(?!=))*/g

/** So much of the text on either side of a line break is looked at. */
const SIGHT = 40

/**
 * A text on one line, as an engine reads it: line breaks, with the blanks around them and the markers of
 * quotations (`>`) behind them, become one blank. A hyphen at the end of a line is read as in German
 * (`Wirt-⏎schaft` is `Wirtschaft`), or, in English, where lines break behind the hyphens of compounds alone, is
 * kept without a blank. Anything else stays as it is; done twice, nothing more changes. Linear in the text.
 */
export function onOneLine(text: string, language: 'de' | 'en' = 'de'): string {
  let line = ''
  let from = 0
  for (const found of text.matchAll(LINE_BREAK)) {
    const to = found.index
    const next = to + found[0].length
    const blanks = found[1] ?? ''
    const left = blanks.length > 1 ? '' : text.slice(Math.max(from, to - SIGHT), to)
    const { dropped, between } = atLineEnd(left, text.slice(next, next + SIGHT), language)
    line += text.slice(from, to - dropped) + between
    from = next
  }
  return from === 0 ? text : line + text.slice(from)
}
