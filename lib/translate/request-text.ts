import { withPlainEntities } from '#lib/markdown'
import { type Format, onOneLine, onOneMarkdownLine } from '#lib/segment'
import { readable } from '#lib/text'

/**
 * A sentence as engines are sent it: on one line, without invisible characters that would split words for them. In
 * Markdown entities are the characters they stand for, and a hard line break is `<br>`.
 */
export function requestText(source: string, format: Format = 'plain'): string {
  if (format === 'plain') return readable(onOneLine(source))
  return readable(onOneMarkdownLine(withPlainEntities(source)))
}
