import type { Range } from '#lib/text'

/** What nothing else stands inside: text, and markup that is read as a whole. */
export interface Leaf extends Range {
  /** `break` is a line break with the blanks around it, hard or soft; `note` is the mark of a footnote. */
  kind: 'text' | 'escape' | 'entity' | 'code' | 'autolink' | 'html' | 'break' | 'note'
  /** What a reader reads of it. */
  text: string
  /** Of an autolink, as written. */
  address?: string
  /** The label of the footnote that a mark refers to. */
  note?: string
}

/** Markup around text: emphasis, a link, an image. */
export interface Mark extends Range {
  kind: 'italic' | 'bold' | 'strike' | 'link' | 'image'
  /** What stands between its marks. */
  inner: Range
  inside: Inline[]
  /** Of a link or an image, as written; empty for a link by reference. */
  address?: string
}

/** A piece of inline Markdown. Pieces stand in order and side by side, inside marks as well as outside. */
export type Inline = Leaf | Mark

export function isMark(piece: Inline): piece is Mark {
  return 'inside' in piece
}
