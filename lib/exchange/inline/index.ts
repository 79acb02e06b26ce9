/**
 * Inline Markdown → runs of text in one dress. A closet with a door of its own, so that a screen can set
 * emphasis and links without the file formats next door.
 */
export { inlineRuns, inlineText, type Run } from './inline.ts'
export { inlineMarks, type Marked, markdownOf } from './marks.ts'
