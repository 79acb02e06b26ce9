/**
 * The text of a segment on one line, as an engine reads it: line breaks, with the blanks around them and
 * the markers of quotations (`>`) behind them, become one blank. Anything else stays as it is.
 */
export function onOneLine(source: string): string {
  return source.replace(/[^\S\r\n\u2028\u2029]*(?:\r\n?|[\n\u0085\u2028\u2029])(?:\s|\u0085|>(?!=))*/g, ' ')
}
