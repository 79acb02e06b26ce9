import { isBlank, type Line, linesOf } from '#lib/text'

/** A line of plain text; [from, to) and `start` are behind the marks of quoted mail. */
export interface PlainLine extends Line {
  /** How often the line is quoted, as mail quotes: `> > Ja.` is 2. */
  quoted: number
}

const QUOTE_MARKS = /^(?:>(?!=)[ \t\u00a0]?)+/
/** No one quotes a mail that often; a longer row of marks is read no further. */
const LONGEST_MARKS = 64

/** The lines of a plain text; one that is nothing but marks of quoting is blank. */
export function plainLines(text: string): PlainLine[] {
  const lines = linesOf(text)
  return lines.map((line, index) => {
    if (!isMarked(text, line)) return unquoted(line)
    const marks = QUOTE_MARKS.exec(text.slice(line.from, Math.min(line.to, line.from + LONGEST_MARKS)))?.[0]
    // `> 5 Prozent` says more than five, unless its neighbour is quoted too.
    const compares = /^\d/.test(text.charAt(line.from + (marks?.length ?? 0)))
    const alone = !isMarked(text, lines[index - 1]) && !isMarked(text, lines[index + 1])
    if (!marks || (compares && alone)) return unquoted(line)
    const start = line.from + marks.length
    let from = start
    while (from < line.to && isBlank(text.charCodeAt(from))) from++
    return { start, from, to: Math.max(from, line.to), quoted: marks.replace(/[^>]/g, '').length }
  })
}

/** Field by field: this runs once a line, and a spread takes many times as long. */
function unquoted({ start, from, to }: Line): PlainLine {
  return { start, from, to, quoted: 0 }
}

function isMarked(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.from < line.to && text.charCodeAt(line.from) === 62
}
