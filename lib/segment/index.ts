/**
 * German text → blocks and sentences. A segment is a range of the text; segments stand in order, never
 * overlap, never cross a block, and begin and end with a non-blank. In plain text every letter and figure
 * lies in exactly one segment, and between them are but blanks, marks of quoted mail, and lines without a word
 * (`* * *`); in Markdown the markers of blocks lie between them, so that putting English in place of the
 * segments rebuilds the same structure. Any string is taken, and the time is linear in it.
 * Nothing to the left of a sentence decides about its inside, so a plain sentence segmented once more stays whole.
 */

export { onOneMarkdownLine } from './hard-breaks.ts'
export { onOneLine } from './one-line.ts'
export { type ListItem, plainListItem } from './plain/plain-list-item.ts'
export { segment } from './segment.ts'
export type { Block, Format, Kind, Segmentation, SegmentOptions, Sentence } from './segmentation.ts'
export { splitPoints } from './split-points.ts'
