import { CODE_INDENT, type LineCursor } from './line-cursor.ts'
import { RULE, SETEXT } from './rule.ts'

const ITEM = /^([-+*]|(\d{1,9})[.)])(?=[ \t]|$)/
const FOOTNOTE = /^\[\^([^\]\s]{1,99})\]:(?=[ \t]+\S)/

/** A quotation, list item or footnote: it holds blocks, and its lines are marked or indented. */
export interface Container {
  kind: 'quote' | 'item' | 'footnote'
  /** Columns a line must be indented to belong to it. */
  width: number
  /** Columns its own marker was indented by. */
  indent: number
  /** A list item of which only the marker has been read. */
  empty: boolean
  /** Of a footnote, as written. */
  label?: string
  /** A block has been read in it already. */
  begun?: true
}

/** Passes what marks a line as part of a container; false, and nothing passed, where it does not belong to it. */
export function belongsTo({ kind, width, empty }: Container, cursor: LineCursor): boolean {
  if (kind === 'quote') return takeQuoteMarker(cursor)
  if (cursor.atEnd) return !empty
  if (cursor.indent < width) return false
  cursor.takeIndent(width)
  return true
}

function takeQuoteMarker(cursor: LineCursor): boolean {
  if (cursor.code !== 62 || cursor.indent >= CODE_INDENT) return false
  cursor.takeMarker(1)
  if (cursor.indent > 0) cursor.takeIndent(1)
  return true
}

/** Passes the marker of a container that begins here; some cannot begin inside a paragraph. */
export function containerStart(cursor: LineCursor, inParagraph: boolean): Container | null {
  const { code, indent } = cursor
  if (code === 62) {
    if (!takeQuoteMarker(cursor)) return null
    return { kind: 'quote', width: 0, indent, empty: false }
  }
  if (code === 91 && indent < CODE_INDENT && !inParagraph) {
    const footnote = FOOTNOTE.exec(cursor.head)
    if (!footnote) return null
    cursor.takeMarker(footnote[0].length)
    cursor.takeIndent(cursor.indent)
    return { kind: 'footnote', width: CODE_INDENT, indent, empty: false, label: footnote[1] }
  }
  return beginsItem(code) ? itemStart(cursor, inParagraph) : null
}

function itemStart(cursor: LineCursor, inParagraph: boolean): Container | null {
  const { head, indent } = cursor
  const item = ITEM.exec(head)
  if (!item || RULE.test(head) || (inParagraph && SETEXT.test(head))) return null
  const [marker, , number] = item
  if (inParagraph && (head === marker || (number !== undefined && Number(number) !== 1))) return null
  cursor.takeMarker(marker.length)
  const empty = cursor.atEnd
  // Five columns and more are one blank and an indented paragraph behind it.
  const blanks = empty || cursor.indent > CODE_INDENT ? 1 : cursor.indent
  if (!empty) cursor.takeIndent(blanks)
  return { kind: 'item', width: indent + marker.length + blanks, indent, empty }
}

/** `-`, `+`, `*` or a digit. */
function beginsItem(code: number): boolean {
  return code === 45 || code === 43 || code === 42 || (code >= 48 && code <= 57)
}
