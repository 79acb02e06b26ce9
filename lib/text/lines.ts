import { isBlank } from './is-blank.ts'

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g

/** One line without its line end and without blanks at its ends: [from, to), empty for a blank line. */
export interface Line {
  /** Where the line itself begins, blanks included. */
  start: number
  from: number
  to: number
}

/** Lines of a text at LF, CR LF, CR, NEL (U+0085), U+2028 and U+2029; the last one may be empty. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const end of text.matchAll(LINE_END)) {
    lines.push(trimmed(text, start, end.index))
    start = end.index + end[0].length
  }
  lines.push(trimmed(text, start, text.length))
  return lines
}

function trimmed(text: string, start: number, end: number): Line {
  let [from, to] = [start, end]
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  while (from < to && isBlank(text.charCodeAt(from))) from++
  return { start, from, to }
}
