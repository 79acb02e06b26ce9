export interface Row {
  /** From 1, in the order of the file; blank rows count. */
  number: number
  cells: string[]
}

/** A quotation mark of this row has no partner, or something stands behind it. */
export class BrokenRow extends Error {
  readonly row: number

  constructor(row: number) {
    super(`Row ${row} is broken.`)
    this.row = row
  }
}

/**
 * The rows of a table, cells quoted as in RFC 4180, lines ended in any way. Blanks around a quoted cell go, as some
 * programs write them; what is not quoted stays as it is. Throws BrokenRow where it gets there.
 */
export function* rowsOf(text: string, delimiter: string): Generator<Row> {
  const blanks = delimiter === '\t' ? / */y : /[ \t]*/y
  const bare = new RegExp(`[^${delimiter}\\r\\n]*`, 'y')
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const [found = ''] = pattern.exec(text) ?? []
    at += found.length
    return found
  }
  for (let number = 1; at < text.length; number++) {
    const cells: string[] = []
    do {
      if (cells.length > 0) at++
      const start = at
      take(blanks)
      if (text[at] !== '"') {
        at = start
        cells.push(take(bare))
        continue
      }
      const quoted = take(/"(?:[^"]|"")*"/y)
      if (quoted === '') throw new BrokenRow(number)
      take(blanks)
      cells.push(quoted.slice(1, -1).replaceAll('""', '"'))
    } while (text[at] === delimiter)
    if (at < text.length && take(/\r\n|\r|\n/y) === '') throw new BrokenRow(number)
    yield { number, cells }
  }
}
