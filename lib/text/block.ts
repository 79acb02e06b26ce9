import type { Range } from './range.ts'

export type Kind = 'paragraph' | 'heading' | 'list' | 'quote'

/** A paragraph, heading, list item or quotation: [from, to) in UTF-16 units. */
export interface Block extends Range {
  kind: Kind
  /** Level of a heading, 1–6, or depth of a list item, from 1; 0 for anything else. */
  level: number
}
