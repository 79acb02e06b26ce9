import { isBlank, type Range } from '#lib/text'

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** Whether a line, its markers of lists and quotations taken off, is the row of dashes below a table's head. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('-') && (line.includes('|') || line.includes(':')) && DELIMITERS.test(line)
}

export type Alignment = 'left' | 'center' | 'right' | null

/** How each column is aligned, by the row of dashes below the head. */
export function alignmentsOf(line: string): Alignment[] {
  const cells = line.replace(/^[ \t]*\|/, '').replace(/\|[ \t]*$/, '')
  return cells.split('|').map((cell) => {
    const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')]
    return left && right ? 'center' : right ? 'right' : left ? 'left' : null
  })
}

/** A cell that holds text; columns count from 0. */
export interface Cell extends Range {
  column: number
}

/** The cells of a row at [from, to) that hold text, without the blanks around it; null for a row of dashes. */
export function cellsOf(text: string, from: number, to: number): Cell[] | null {
  const row = text.slice(from, to)
  const cells: Cell[] = []
  if (DELIMITERS.test(row.slice(0, 1_000))) return null
  // A bar at the head of the row opens the first column.
  for (let start = row.startsWith('|') ? 1 : 0, column = 0; start <= row.length; column++) {
    const end = cellEnd(row, start)
    let [first, last] = [start, end]
    while (first < last && isBlank(row.charCodeAt(first))) first++
    while (last > first && isBlank(row.charCodeAt(last - 1))) last--
    if (last > first) cells.push({ from: from + first, to: from + last, column })
    start = end + 1
  }
  return cells
}

/** The next bar without a backslash before it, or the end of the row. */
function cellEnd(row: string, start: number): number {
  let bar = row.indexOf('|', start)
  while (bar > 0 && row.charCodeAt(bar - 1) === 92) bar = row.indexOf('|', bar + 1)
  return bar < 0 ? row.length : bar
}
