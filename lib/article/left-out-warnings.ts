import type { LeftOut } from '#lib/markdown'
import { linesOf } from '#lib/text'
import { shorten } from './title-of.ts'

/** So much of each stretch is quoted, in UTF-16 units. */
const FEW_WORDS = 60

/** What one line, and what several lines are. */
const SAYS: Record<LeftOut['kind'], readonly [string, string]> = {
  'front matter': ['is metadata and is not translated', 'are metadata and are not translated'],
  code: ['is code and is not translated', 'are code and are not translated'],
  definition: [
    'is the address of a link and is not translated',
    'are addresses of links and are not translated',
  ],
  html: [
    'is HTML without running text and is not translated',
    'are HTML without running text and are not translated',
  ],
  attribute: [
    'has a text within an HTML tag that is not translated',
    'have a text within an HTML tag that is not translated',
  ],
}

/**
 * A sentence for the editor about each stretch of a source that no segment holds, with its lines, counted from 1, and
 * its first words. `leftOut` is in order.
 */
export function leftOutWarnings(source: string, leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0) return []
  const starts = linesOf(source).map(({ start }) => start)
  let line = 0
  return leftOut.map(({ kind, from, to }) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= from) line++
    let last = line
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < to) last++
    const [one, several] = SAYS[kind]
    const place = last > line ? `Lines ${line + 1}–${last + 1} ${several}` : `Line ${line + 1} ${one}`
    return `${place}: “${shorten(source.slice(from, to), FEW_WORDS)}”`
  })
}
