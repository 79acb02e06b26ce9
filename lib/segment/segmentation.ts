import type { LeftOut } from '#lib/markdown'
import type { Block, Range } from '#lib/text'

export type { Block, Kind } from '#lib/text'

export type Format = 'plain' | 'markdown'

/** One sentence or headline: [from, to) in UTF-16 units; `block` is an index into the blocks. */
export interface Sentence extends Range {
  block: number
}

export interface Segmentation {
  blocks: Block[]
  segments: Sentence[]
  /** True when line breaks inside paragraphs were taken for blanks. */
  wrapped: boolean
  /** What of Markdown holds letters or digits and is no text (code, metadata, addresses), in order. */
  leftOut: LeftOut[]
}

export interface SegmentOptions {
  format?: Format
  /** Says whether the lines are hard-wrapped; detected when left out. Markdown decides for itself. */
  wrapped?: boolean
}
