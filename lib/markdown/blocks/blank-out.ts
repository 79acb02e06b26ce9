import type { Range } from '#lib/text'

/** The text, as long as before, with blanks in these ranges, which are in order and apart. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const mask of ranges) {
    pieces.push(text.slice(from, mask.from), ' '.repeat(mask.to - mask.from))
    from = mask.to
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}
