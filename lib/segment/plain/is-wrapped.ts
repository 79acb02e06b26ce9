import type { Line } from '#lib/text'

const NARROWEST = 45
const WIDEST = 120
const FEWEST = 3

/**
 * Whether the line breaks of a text come from a fixed width rather than from its writer. In wrapped text the
 * lines inside a paragraph are filled: the next word would not have fitted. They mostly break off in the
 * middle of a sentence, and some go on in lower case.
 */
export function isWrapped(text: string, lines: readonly Line[]): boolean {
  const inner = lines.filter((line, index) => {
    const next = lines[index + 1]
    return line.to > line.from && next && next.to > next.from
  })
  if (inner.length < FEWEST) return false
  const lengths = inner.map((line) => line.to - line.from).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
  if (width < NARROWEST || width > WIDEST) return false

  let filled = 0
  let broken = 0
  let lowerCase = 0
  for (let index = 0; index < lines.length - 1; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (!line || !next || line.to === line.from || next.to === next.from) continue
    const end = text.slice(next.from, Math.min(next.to, next.from + WIDEST)).search(/\s/)
    const word = end < 0 ? next.to - next.from : end
    if (line.to - line.from + 1 + word > width) filled++
    if (!/[.!?…:;][^\p{L}\p{N}]{0,3}$/u.test(text.slice(Math.max(line.from, line.to - 6), line.to))) broken++
    if (/^\p{Ll}/u.test(text.slice(next.from, next.from + 2))) lowerCase++
  }
  return filled >= inner.length * 0.85 && broken >= inner.length * 0.6 && lowerCase >= inner.length * 0.2
}
