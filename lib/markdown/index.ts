/**
 * The one reader of Markdown: blocks, inline markup, list markers, and escapes for the way back. Any string is
 * taken and what is no markup is text; offsets are UTF-16 units, ends exclusive. Pure: it knows only `text`.
 */
export type { LeftOut } from './blocks/left-out.ts'
export { type MarkdownReading, readMarkdown } from './blocks/read-blocks.ts'
export type { Alignment } from './blocks/table.ts'
export { escapeInline, escapeStart, startsBlock } from './escape.ts'
export { withPlainEntities } from './inline/entities.ts'
export { type Inline, isMark, type Leaf, type Mark } from './inline/inline.ts'
export { opaqueSpans } from './inline/opaque-spans.ts'
export { readInline } from './inline/read-inline.ts'
export { inlineRuns, inlineText, type Run } from './inline/runs.ts'
export { type Layout, layOut, type Note, type Part, type TablePart } from './layout/lay-out.ts'
export { type NoteNumbers, numberNotes } from './layout/number-notes.ts'
export { NO_STRUCTURE, type Structure, structureOf } from './layout/structure.ts'
export { listMarkers, markerBefore } from './list-marker.ts'
export { looksLikeMarkdown } from './looks-like-markdown.ts'
