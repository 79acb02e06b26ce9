export type Format = 'plain' | 'markdown'
export type Kind = 'paragraph' | 'heading' | 'list' | 'quote'

/** A paragraph, heading, list item or quotation: [from, to) in UTF-16 units. */
export interface Block {
  from: number
  to: number
  kind: Kind
  /** Level of a heading, 1–6, or depth of a list item, from 1; 0 for anything else. */
  level: number
}

/** One sentence or headline: [from, to) in UTF-16 units; `block` is an index into the blocks. */
export interface Sentence {
  block: number
  from: number
  to: number
}

export interface Segmentation {
  blocks: Block[]
  segments: Sentence[]
  /** True when line breaks inside paragraphs were taken for blanks. */
  wrapped: boolean
}

export interface SegmentOptions {
  format?: Format
  /** Says whether the lines are hard-wrapped; detected when left out. Markdown decides for itself. */
  wrapped?: boolean
}
