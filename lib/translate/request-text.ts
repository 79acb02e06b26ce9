import { onOneLine } from '#lib/segment'
import { readable } from '#lib/text'

/** A sentence as engines are sent it: on one line, without invisible characters that would split words for them. */
export function requestText(source: string): string {
  return readable(onOneLine(source))
}
