import { isBlank, isLineEnd } from './blanks.ts'

/** One line without its line end and without blanks at its ends: [from, to), empty for a blank line. */
export interface Line {
  /** Where the line itself begins, blanks included. */
  start: number
  from: number
  to: number
}

/** Lines of a text at LF, CR LF, CR, NEL (U+0085), U+2028 and U+2029. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue
    let from = start
    let to = at
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    while (from < to && isBlank(text.charCodeAt(from))) from++
    lines.push({ start, from, to })
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  return lines
}
