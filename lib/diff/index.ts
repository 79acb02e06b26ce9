/**
 * Two texts → what was changed, in whole words, the way an editor would mark it on paper. Always computed from the
 * two texts, never stored in one. Promises: nothing is lost (either side can be read back from the changes), words,
 * numbers and emoji are never split, a rewritten phrase is one replacement, the same input gives the same output, and
 * the work is bounded for any input.
 */
export { type Change, changes } from './changes.ts'
export { after, apply, before, type ChangedRegion, countWords, regions } from './sides.ts'
export { similarity } from './similarity.ts'
export { tokenize } from './tokens.ts'
