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
  LINE_END.lastIndex = 0
  while (LINE_END.test(text)) {
    const next = LINE_END.lastIndex
    const pair = text.charCodeAt(next - 1) === 10 && next - 2 >= start && text.charCodeAt(next - 2) === 13
    lines.push(trimmed(text, start, pair ? next - 2 : next - 1))
    start = next
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
