import { isBlank, type Line } from '#lib/text'

/** CommonMark: a tab reaches to the next multiple of four columns. */
const TAB = 4
/** Indented so far, a line goes on with a paragraph, whatever it begins with (in CommonMark 4.4 it may be code). */
export const CODE_INDENT = 4
/** Markers are short and a line may be two million units, so that only the beginning of it is looked at. */
const HEAD = 1_000

/**
 * Where the reading of a line stands, in columns as CommonMark counts them. A marker may use up a tab in part,
 * which is why indentation is counted in columns and text in units.
 */
export class LineCursor {
  /** Offset of the next non-blank unit; the end of the line when nothing but blanks is left. */
  next = 0
  private to = 0
  private column = 0
  private nextColumn = 0

  constructor(private readonly text: string) {}

  /** Goes to the beginning of a line. */
  enter(line: Line): void {
    this.to = line.to
    this.next = line.start
    this.column = 0
    this.nextColumn = 0
    this.skipBlanks()
  }

  /** Columns of blanks between here and the next non-blank. */
  get indent(): number {
    return this.nextColumn - this.column
  }

  get atEnd(): boolean {
    return this.next >= this.to
  }

  /** Code of the next non-blank unit; NaN at the end of the line. */
  get code(): number {
    return this.atEnd ? Number.NaN : this.text.charCodeAt(this.next)
  }

  /** What stands from the next non-blank on, cut short. */
  get head(): string {
    return this.text.slice(this.next, Math.min(this.to, this.next + HEAD))
  }

  /** All that stands from the next non-blank on, with its beginning as an offset. */
  get rest(): { from: number; text: string } {
    return { from: this.next, text: this.text.slice(this.next, this.to) }
  }

  /** Uses up columns of indentation; there must be as many. */
  takeIndent(columns: number): void {
    this.column += columns
  }

  /** Passes a marker of so many units at the next non-blank, and the blanks behind it count as indentation. */
  takeMarker(length: number): void {
    this.next += length
    this.nextColumn += length
    this.column = this.nextColumn
    this.skipBlanks()
  }

  private skipBlanks(): void {
    while (this.next < this.to) {
      const code = this.text.charCodeAt(this.next)
      if (!isBlank(code)) return
      this.nextColumn += code === 9 ? TAB - (this.nextColumn % TAB) : 1
      this.next++
    }
  }
}
