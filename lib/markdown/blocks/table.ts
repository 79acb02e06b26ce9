import type { Range } from '#lib/text'

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** Whether a line, its markers of lists and quotations taken off, is the row of dashes below a table's head. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('-') && (line.includes('|') || line.includes(':')) && DELIMITERS.test(line)
}

/** The cells of a row at [from, to) that hold text, without the blanks around it; none for a row of dashes. */
export function cellsOf(text: string, from: number, to: number): Range[] {
  const cells: Range[] = []
  if (DELIMITERS.test(text.slice(from, Math.min(to, from + 1_000)))) return cells
  let start = from
  for (let end = from; end <= to; end++) {
    if (end < to && (text[end] !== '|' || text[end - 1] === '\\')) continue
    const cell = text.slice(start, end)
    const first = start + cell.length - cell.trimStart().length
    const last = first + cell.trim().length
    if (last > first) cells.push({ from: first, to: last })
    start = end + 1
  }
  return cells
}
