/**
 * The model of the product (article, block, segment, revision) and its laws: what an import makes of a text,
 * what a save, a split or a join does to a segment, how two versions of an article are compared. Pure: nothing
 * here reads a clock, a database or the network.
 */

export { applyPatch, type Patched } from './apply-patch.ts'
export { canOverwrite } from './can-overwrite.ts'
export { cleanText, isVisible, unreadableWarning } from './clean-text.ts'
export { type ComparedSegment, type Comparison, compareVersions } from './compare-versions.ts'
export { countWords } from './count-words.ts'
export { type Drafted, type DraftRequest, draftArticle } from './draft-article.ts'
export { readIncoming } from './incoming/read-incoming.ts'
export { type Join, joinSegments, joinTexts } from './join-segments.ts'
export * from './model.ts'
export { ORIGIN, type OriginId } from './origin.ts'
export { type NewSegment, type Split, splitSegment } from './split-segment.ts'
export { shorten } from './title-of.ts'
export type { TranslateEvent } from './translate-event.ts'
